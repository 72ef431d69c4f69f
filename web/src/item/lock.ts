/** Why a field of an item cannot be written by its reader, if it cannot: what is shown; the server decides by itself. */
import type { FieldInfo, Item } from '../api/itemTypes';
import type { MessageId } from '../i18n';

/** They say who may reach the item; writing in it is not enough for them. */
const OF_ACCESS = new Set(['access', 'managers', 'responsible', 'shares']);

export function lockOf(item: Item, field: FieldInfo): MessageId | null {
  if (field.read_only) return 'field.kept_by_portal';
  const refused = !item.can?.edit || !field.writable;
  return refused || (OF_ACCESS.has(field.key) && item.can?.access === false) ? 'field.read_only' : null;
}
