import { expect, test } from 'vitest';
import type { Item } from '../../api/itemTypes';
import { Selection } from './selection';

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
