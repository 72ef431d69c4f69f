import { expect, it } from 'vitest';
import { emailsIn, namesIn } from './emails';

it('finds the addresses in what a mail program copies, each once', () => {
  const pasted =
    '"Rossi, Rita" <rita@nordhafen.example>; boris@nordhafen.example,\nRITA@nordhafen.example. Hello';
  expect(emailsIn(pasted).map((one) => one.toLowerCase())).toEqual([
    'rita@nordhafen.example',
    'boris@nordhafen.example',
  ]);
});

it('finds nothing where there is no address', () => {
  expect(emailsIn('nobody, at all @ home')).toEqual([]);
});

it('takes one department a line, without the empty ones', () => {
  expect(namesIn('Vertrieb\n\nLager, Einkauf\nvertrieb')).toEqual(['vertrieb', 'Lager', 'Einkauf']);
});
