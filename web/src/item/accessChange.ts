/** Before responsible, managers, shares or access change: what the server says is left to oneself, and a question. */
import { ApiError, OfflineError } from '../api/errors';
import { type AccessLeft, foreseeAccess } from '../api/items';
import type { Item } from '../api/itemTypes';
import { partOf } from '../fields';
import type { Translate } from '../i18n';
import { ask } from '../ui/ask';
import type { Changes } from './savingPaint';

/** They say who reaches the item. */
const GRANTING = new Set(['access', 'managers', 'observers', 'responsible', 'shares']);
/** They open it to others, or close it: asked about also where one keeps it oneself. */
const OPENING = new Set(['access', 'shares']);

/** Whether it says who reaches the item: not to be changed in passing. */
export const grantsAccess = (key: string) => GRANTING.has(key);

/** Whether the change may be sent: it changes no rights, or was confirmed. */
export async function mayChangeAccess(item: Item, changes: Changes, t: Translate): Promise<boolean> {
  const granting = [...changes].filter(([field]) => GRANTING.has(field.key));
  if (!granting.length) return true;
  const values = Object.fromEntries(
    granting.map(([field, value]) => [field.key, partOf(field).send(value) ?? null]),
  );
  let left: AccessLeft;
  try {
    left = await foreseeAccess(item.kind, item.id, values);
  } catch (error) {
    // the server refuses the change itself in the same words, or it waits for the connection
    if (error instanceof ApiError || error instanceof OfflineError) return true;
    throw error;
  }
  if (!left.read) return ask(losing(t, 'access.lose_read'));
  if (!left.edit) return ask(losing(t, 'access.lose_edit'));
  if (item.can?.access && !left.access) return ask(losing(t, 'access.lose_access'));
  if (!granting.some(([field]) => OPENING.has(field.key))) return true;
  return ask({
    title: t('access.confirm_title'),
    text: t(opened(item, changes)),
    action: t('access.confirm'),
  });
}

type Loss = 'access.lose_read' | 'access.lose_edit' | 'access.lose_access';

const losing = (t: Translate, text: Loss) => ({
  title: t('access.lose_title'),
  text: t(text),
  action: t('access.confirm'),
  danger: true,
});

/** Who gains or loses by it, in one sentence. */
function opened(item: Item, changes: Changes) {
  const next = [...changes].find(([field]) => field.key === 'access')?.[1];
  if (next === undefined || next === item.values.access) return 'access.confirm_shares' as const;
  if (next === 'write') return 'access.confirm_write' as const;
  return next === 'read' ? ('access.confirm_read' as const) : ('access.confirm_private' as const);
}
