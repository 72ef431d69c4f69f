// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { sortedAlsoBy, sortedBy, sortWords } from './sorting';

it('a press sorts by this alone, a second one turns the order', () => {
  expect(sortedBy([], 'title')).toEqual(['-title']);
  expect(sortedBy(['-title'], 'title')).toEqual([]);
  expect(sortedBy(['-title'], 'type')).toEqual(['type']);
  expect(sortedBy(['type', 'title'], 'type')).toEqual(['type']);
});

it('with Shift it sorts by this too, by three at most', () => {
  expect(sortedAlsoBy([], 'type')).toEqual(['type']);
  expect(sortedAlsoBy(['type'], 'title')).toEqual(['type', 'title']);
  expect(sortedAlsoBy(['type', 'title'], 'title')).toEqual(['type', '-title']);
  expect(sortedAlsoBy(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'd']);
});

it('names no field twice', () => {
  const keys = ['a', 'a', 'b'].map((key) => ({ key, falling: false }));
  expect(sortWords(keys)).toEqual(['a', 'b']);
});
