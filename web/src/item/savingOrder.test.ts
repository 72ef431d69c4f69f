import { describe, expect, it } from 'vitest';
import type { Item } from '../api/itemTypes';
import { inTurn } from './savingOrder';

const at = (version: number): Item => ({ id: 7, kind: 'person', title: 'Ida', version, values: {} });

describe('writes to one item', () => {
  it('follow one another with the version the one before has led to', async () => {
    const sent: number[] = [];
    const write = async (from: number) => {
      sent.push(from);
      return at(from + 1);
    };
    await Promise.all([inTurn('/a', 3, write), inTurn('/a', 3, write)]);
    await inTurn('/a', 3, write);
    expect(sent).toEqual([3, 4, 5]);
  });

  it('do not step over what somebody else has changed between', async () => {
    const sent: number[] = [];
    await inTurn('/b', 3, async (from) => at(from + 2));
    await inTurn('/b', 3, async (from) => {
      sent.push(from);
      return at(6);
    });
    expect(sent).toEqual([3]);
  });

  it('go on after a refusal', async () => {
    await expect(inTurn('/c', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await inTurn('/c', 1, async (from) => at(from + 1)))?.version).toBe(2);
  });
});
