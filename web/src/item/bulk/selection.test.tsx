// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Item } from '../../api/itemTypes';
import { Selection, SelectionProvider, useSelection } from './selection';

afterEach(cleanup);

const rows = [1, 2, 3, 4, 5].map((id) => ({ id, kind: 'person', title: `${id}` }) as Item);
const chosen = (selection: Selection) => rows.filter((row) => selection.has(row)).map((row) => row.id);

function list(): Selection {
  const selection = new Selection();
  selection.rows = rows;
  return selection;
}

test('a range goes from the row chosen last, either way', () => {
  const selection = list();
  selection.toggle(rows[3] as Item);
  selection.extendTo(rows[1] as Item);
  expect(chosen(selection)).toEqual([2, 3, 4]);
  selection.extendTo(rows[4] as Item);
  expect(chosen(selection)).toEqual([2, 3, 4, 5]);
});

test('one taken out of all leaves the other rows that are loaded', () => {
  const selection = list();
  selection.chooseAll();
  expect(selection.state().all).toBe(true);
  selection.toggle(rows[0] as Item);
  expect([selection.state().all, chosen(selection)]).toEqual([false, [2, 3, 4, 5]]);
});

test('the last one let go leaves nothing chosen', () => {
  const selection = list();
  selection.toggle(rows[0] as Item);
  selection.toggle(rows[0] as Item);
  expect(selection.state().picked.size).toBe(0);
});

test('rows of the list before are not chosen while another one loads; another order is the same list', () => {
  let selection = new Selection();
  const Take = () => {
    selection = useSelection();
    return null;
  };
  const shown = (of: string, isFormer: boolean) => (
    <SelectionProvider rows={rows} of={of} isFormer={isFormer}>
      <Take />
    </SelectionProvider>
  );
  const { rerender } = render(shown('all', false));
  selection.toggle(rows[0] as Item);
  rerender(shown('all', true));
  selection.toggle(rows[1] as Item);
  expect(chosen(selection)).toEqual([1, 2]);
  rerender(shown('clients', true));
  selection.choose(rows);
  selection.chooseAll();
  expect([selection.state().all, chosen(selection)]).toEqual([false, []]);
  rerender(shown('clients', false));
  selection.toggle(rows[4] as Item);
  expect(chosen(selection)).toEqual([5]);
});
