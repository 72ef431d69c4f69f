import { describe, expect, it } from 'vitest';
import type { FieldInfo, LinkValue } from '../api/itemTypes';
import { sideOf } from './linkSides';

const DAY = '2026-11-23';
const person = (id: number, rest: Partial<LinkValue> = {}): LinkValue => ({
  item: { id, kind: 'person', title: `Person ${id}` },
  ...rest,
});
const field = (settings: FieldInfo['settings']) => ({ key: 'people', settings }) as FieldInfo;
const back = sideOf(field({ kind: 'person', field: 'companies' }));
const own = sideOf(field({ kinds: ['company'] }));
const two = [person(1, { is_primary: true }), person(2)];
const stars = (links: LinkValue[]) => links.map((one) => Boolean(one.is_primary));

describe('links seen from the side that they point at', () => {
  it('is the primary one of each who has it so', () => {
    expect(stars(back.lead(two, 1))).toEqual([true, true]);
    expect(stars(back.lead(back.lead(two, 1), 1))).toEqual([true, false]);
  });

  it('ends one without making it the primary one of another', () => {
    expect(back.end(two, 0, DAY)).toEqual([person(1, { is_primary: true, to: DAY }), person(2)]);
  });

  it('adds one as it is, whoever has left on that day', () => {
    const left = [person(1, { is_primary: true, to: DAY })];
    expect(back.add(left, person(3).item as never, DAY)).toEqual([...left, person(3)]);
  });
});

it('has one primary link in the list of the item that links', () => {
  expect(stars(own.lead(two, 1))).toEqual([false, true]);
});
