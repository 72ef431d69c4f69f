/** Before the access to many items changes: what the server says is lost to oneself, and a question. */
import { type BulkForesight, type BulkOrder, foreseeBulk } from '../../api/bulk';
import { ApiError, OfflineError } from '../../api/errors';
import type { MessageId, Translate } from '../../i18n';
import { ask } from '../../ui/ask';
import { grantsAccess } from '../accessChange';

/** Whether the act may be ordered: it takes nothing from oneself, or was confirmed. */
export async function mayLose(order: BulkOrder, count: number, t: Translate): Promise<boolean> {
  if (!Object.keys(order.values ?? {}).some(grantsAccess)) return true;
  let seen: BulkForesight;
  try {
    seen = await foreseeBulk(order);
  } catch (error) {
    // the server refuses the act itself in the same words
    if (error instanceof ApiError || error instanceof OfflineError) return true;
    throw error;
  }
  const losses = lossesOf(seen);
  if (!losses.length) return true;
  const text = losses.map(([id, lost]) => t(id, { count: lost }));
  if (seen.tried < count) text.push(t('bulk.looked_at', { tried: seen.tried, count }));
  return ask({
    title: t('access.lose_title'),
    text: text.join(' '),
    action: t('access.confirm'),
    danger: true,
  });
}

function lossesOf({ no_read, no_edit, no_access }: BulkForesight): [MessageId, number][] {
  const all: [MessageId, number][] = [
    ['bulk.lose_read', no_read],
    ['bulk.lose_edit', no_edit],
    ['bulk.lose_access', no_access],
  ];
  return all.filter(([, count]) => count > 0);
}
