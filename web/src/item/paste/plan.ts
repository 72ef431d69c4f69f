/** What pasting would change: cell by cell, before anything is written. */
import type { FieldInfo, Item } from '../../api/itemTypes';
import { isEmpty, partOf } from '../../fields';
import type { PasteContext } from '../../fields/pasting';
import type { MessageId } from '../../i18n';
import { grantsAccess } from '../accessChange';
import { lockOf } from '../lock';

export interface PlannedCell {
  item: Item;
  field: FieldInfo;
  text: string;
  /** Undefined: the field is emptied. */
  value: unknown;
}

export interface RefusedCell {
  item: Item;
  /** Null: the name, which is written on the card. */
  field: FieldInfo | null;
  text: string;
  reason: MessageId;
}

export interface Plan {
  changes: readonly PlannedCell[];
  refused: readonly RefusedCell[];
  /** Cells that lie right of the last column or below the last row. */
  beyond: number;
}

interface Into {
  rows: readonly Item[];
  columns: readonly FieldInfo[];
  /** The cell in focus; column 0 is the name. */
  row: number;
  column: number;
  /** The field as the row's own kind has it. */
  fieldOf: (item: Item, key: string) => FieldInfo | undefined;
  context: Omit<PasteContext, 'field' | 'before'>;
}

export function planOf(cells: readonly (readonly string[])[], into: Into): Plan {
  const changes: PlannedCell[] = [];
  const refused: RefusedCell[] = [];
  let beyond = 0;
  cells.forEach((line, down) => {
    line.forEach((text, right) => {
      const item = into.rows[into.row + down];
      const column = into.column + right;
      const shown = into.columns[column - 1];
      if (!item || (column > 0 && !shown)) beyond += 1;
      else if (!shown) refused.push({ item, field: null, text, reason: 'paste.not_the_name' });
      else {
        const field = into.fieldOf(item, shown.key) ?? shown;
        const reason = lockOf(item, field) ?? change(item, field, text);
        if (reason) refused.push({ item, field, text, reason });
      }
    });
  });
  return { changes, refused, beyond };

  /** Notes the change, or answers why there is none. */
  function change(item: Item, field: FieldInfo, text: string): MessageId | null {
    const part = partOf(field);
    const before = item.values[field.key];
    if (!part.paste) return 'paste.not_here';
    if (grantsAccess(field.key)) return 'paste.access';
    if (text.trim() === '') {
      if (field.required) return 'paste.required';
      if (!isEmpty(before)) changes.push({ item, field, text, value: undefined });
      return null;
    }
    const value = part.paste(text, { ...into.context, field, before });
    if (value === undefined) return 'paste.not_understood';
    if (!same(part.send(value), part.send(before))) changes.push({ item, field, text, value });
    return null;
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** By contact, in the order of the list: one write each. */
export function byItem(changes: readonly PlannedCell[]): [Item, Map<FieldInfo, unknown>][] {
  const items = new Map<Item, Map<FieldInfo, unknown>>();
  for (const { item, field, value } of changes) {
    const fields = items.get(item) ?? new Map<FieldInfo, unknown>();
    items.set(item, fields.set(field, value));
  }
  return [...items];
}
