// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { View } from '../api/views';
import { differs, keptSettings, type ListSettings, searchFor, settingsOf, stateFrom } from './listState';

const NONE: ListSettings = { filter: null, sort: [], columns: null, density: null, sums: {} };
const view = (settings: View['settings']) => settingsOf({ settings } as View);
const CLIENTS = view({
  filter: ['type', 'in', ['client']],
  sort: ['-changed_at'],
  columns: [{ key: 'email' }],
});

it('shows what the view says as long as the address says nothing', () => {
  const state = stateFrom({ q: 'Ida' }, CLIENTS);
  expect(state).toEqual({ ...CLIENTS, q: 'Ida' });
  expect(differs(state, CLIENTS)).toBe(false);
});

it('writes into the address only what differs from the view, and reads it back', () => {
  const written = searchFor(
    { filter: null, sort: ['-changed_at'], columns: [{ key: 'phone', width: 200, pinned: true }] },
    CLIENTS,
  );
  expect(written).toEqual({ filter: [], sort: undefined, columns: 'phone:200!' });
  const state = stateFrom(written, CLIENTS);
  expect(state.filter).toBeNull();
  expect(state.columns).toEqual([{ key: 'phone', width: 200, pinned: true }]);
  expect(differs(state, CLIENTS)).toBe(true);
});

it('says the order by name where the view has another', () => {
  const written = searchFor({ sort: [] }, CLIENTS);
  expect(written).toEqual({ sort: 'title' });
  expect(stateFrom(written, CLIENTS).sort).toEqual([]);
});

it('takes at most three keys, and counts as unsaid what cannot be read', () => {
  expect(stateFrom({ sort: 'a,-b,c,d' }, NONE).sort).toEqual(['a', '-b', 'c']);
  expect(stateFrom({ filter: '{', density: 'huge', columns: '??' }, CLIENTS)).toEqual({ ...CLIENTS, q: '' });
  expect(stateFrom({ filter: '["type","in",["partner"]]' }, NONE).filter).toEqual([
    'type',
    'in',
    ['partner'],
  ]);
});

it('keeps in a view the columns that are shown, the factory ones too', () => {
  expect(keptSettings(NONE, [{ key: 'email' }, { key: 'phone', width: 90 }]).columns).toEqual([
    { key: 'email' },
    { key: 'phone', width: 90 },
  ]);
});

it('what a view says twice alike is no change, whatever the order of its sums', () => {
  const one = view({ sums: { a: 'sum', b: 'count' } });
  expect(differs(stateFrom({ sums: 'b:count,a:sum' }, one), one)).toBe(false);
});
