import { expect, it } from 'vitest';
import { begun, complete, mentioned, offered, pieces } from './mentions';

const USERS = [
  { id: 1, name: 'Anna Test' },
  { id: 2, name: 'Anna Testa' },
  { id: 3, name: 'Boris Müller' },
];

it('knows when a name is begun, and that an address is none', () => {
  expect(begun('Ask @', 5)).toBe('');
  expect(begun('Ask @bor', 8)).toBe('bor');
  expect(begun('Ask @anna te', 12)).toBe('anna te');
  expect(begun('mail a@firma.de', 15)).toBeNull();
  expect(begun('Ask @bor\nthen', 13)).toBeNull();
});

it('offers by the beginning of any word of a name, without accents', () => {
  expect(offered('mul', USERS).map(({ id }) => id)).toEqual([3]);
  expect(offered('anna te', USERS).map(({ id }) => id)).toEqual([1, 2]);
  expect(offered('zz', USERS)).toEqual([]);
});

it('puts the name in the place of what was begun', () => {
  expect(complete('Ask @bor today', 8, 'Boris Müller')).toEqual({
    text: 'Ask @Boris Müller today',
    caret: 18,
  });
  expect(complete('@', 1, 'Anna Test')).toEqual({ text: '@Anna Test ', caret: 11 });
});

it('names whoever stands in the text in whole, and nobody whose name goes on', () => {
  expect(mentioned('@Anna Testa, call @Boris Müller.', USERS)).toEqual([2, 3]);
  expect(mentioned('Anna Test was here', USERS)).toEqual([]);
  expect(pieces('Hi @Anna Test!', ['Anna Test'])).toEqual([
    { text: 'Hi ', named: false },
    { text: '@Anna Test', named: true },
    { text: '!', named: false },
  ]);
});
