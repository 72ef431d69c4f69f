/** Choosing rows by keyboard: X, Shift with an arrow, Ctrl A; Escape lets all of them go. */
import type { KeyboardEvent } from 'react';
import { useKeys } from '../../lib/keys';
import { type Selection, useSelection } from './selection';

/** What is bound as long as the list is shown; `row` is the one in focus, as the grid knows it. */
export function useSelectionKeys(row: number): void {
  const selection = useSelection();
  useKeys([
    {
      keys: 'x',
      label: 'keys.select',
      group: 'list',
      run: () => {
        const item = selection.rows[row];
        if (item) selection.toggle(item);
      },
    },
    { keys: 'mod+a', label: 'keys.select_all', group: 'list', run: () => selection.choose(selection.rows) },
  ]);
}

/** Shift with an arrow takes the rows that the focus passes; the grid itself moves the focus. The page's own focus
 * follows a frame later, and the next key may be quicker: `row` is the grid's. */
export function extendByArrows(event: KeyboardEvent, selection: Selection, row: number): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!event.shiftKey || step === undefined) return;
  if (!(event.target as HTMLElement).matches('[data-cell]')) return;
  const [here, next] = [selection.rows[row], selection.rows[row + step]];
  if (here && selection.state().picked.size === 0) selection.toggle(here);
  if (next) selection.extendTo(next);
}
