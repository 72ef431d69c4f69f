// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { KindInfo } from '../../api/types';
import type { Translate } from '../../i18n';
import { paletteGroups } from './entries';

const t = ((id) => (id === 'palette.new_person' ? 'New person' : id)) as Translate;
const kinds = [{ key: 'person', can: { create: true } }] as unknown as KindInfo[];
const offered = (query: string) =>
  paletteGroups({ query, answer: undefined, kinds, bindings: [], offered: [], t }).flatMap(({ entries }) =>
    entries.map((one) => one.text),
  );

it('after > a command is found by its words, making something new among them', () => {
  expect(offered('>new per')).toEqual(['New person']);
  expect(offered('>')).toContain('New person');
  expect(offered('')).toContain('New person');
  expect(offered('Zoe')).toEqual(['palette.create_person']);
});
