import { describe, expect, it } from 'vitest';
import { inTurn, saved, upon } from './ownEdits';

const edit = (version: number, ...fields: string[]) => ({
  version,
  values: Object.fromEntries(fields.map((field) => [field, 'new'])),
});

describe('edits of one item', () => {
  it('follow one another to the version that the one before has led to', () => {
    saved('/a', edit(3, 'name'), 4);
    saved('/a', edit(4, 'phone'), 5);
    expect(upon('/a', edit(3, 'email')).version).toBe(5);
    expect(upon('/other', edit(3, 'email')).version).toBe(3);
  });

  it('do not step over what somebody else has changed between', () => {
    saved('/b', edit(3, 'name'), 5);
    expect(upon('/b', edit(3, 'email')).version).toBe(3);
  });

  it('step over it for the fields that were one’s own already: they were no conflict then', () => {
    saved('/c', edit(3, 'name', 'phone'), 5);
    expect(upon('/c', edit(3, 'name')).version).toBe(5);
    expect(upon('/c', edit(3, 'name', 'email')).version).toBe(3);
  });

  it('wait for one another, and go on after a refusal', async () => {
    const order: string[] = [];
    const slow = inTurn('/d', async () => {
      await Promise.resolve();
      order.push('first');
      throw new Error('no');
    });
    const next = inTurn('/d', async () => order.push('second'));
    await expect(slow).rejects.toThrow('no');
    await next;
    expect(order).toEqual(['first', 'second']);
  });
});
