/** Choosing rows by keyboard: X, Shift with an arrow, Ctrl A; Escape lets all of them go. */
import type { KeyboardEvent } from 'react';
import type { Item } from '../../api/itemTypes';
import { useKeys } from '../../lib/keys';
import { type Selection, useSelection } from './selection';

/** The row that has the focus, if a cell of one has. */
function focusedRow(rows: readonly Item[]): number | null {
  const place = (document.activeElement as HTMLElement | null)?.dataset.cell;
  const row = place === undefined ? Number.NaN : Number(place.split('-')[0]);
  return rows[row] ? row : null;
}

/** What is bound as long as the list is shown. */
export function useSelectionKeys(): void {
  const selection = useSelection();
  useKeys([
    {
      keys: 'x',
      label: 'keys.select',
      group: 'list',
      run: () => {
        const item = selection.rows[focusedRow(selection.rows) ?? 0];
        if (item) selection.toggle(item);
      },
    },
    { keys: 'mod+a', label: 'keys.select_all', group: 'list', run: () => selection.choose(selection.rows) },
  ]);
}

/** Shift with an arrow takes the rows that the focus passes; the grid itself moves the focus. */
export function extendByArrows(event: KeyboardEvent, selection: Selection): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = focusedRow(selection.rows);
  if (!event.shiftKey || step === undefined || row === null) return;
  if (!(event.target as HTMLElement).matches('[data-cell]')) return;
  const [here, next] = [selection.rows[row], selection.rows[row + step]];
  if (here && selection.state().picked.size === 0) selection.toggle(here);
  if (next) selection.extendTo(next);
}
