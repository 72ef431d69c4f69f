/** What is said of an act on many items: while it goes on, and when it has ended. */
import { type BulkAction, type BulkJob, REASONS, type Reason } from '../../api/bulk';
import type { MessageId } from '../../i18n';

const GOING: Partial<Record<BulkAction, MessageId>> = { delete: 'bulk.deleting', restore: 'bulk.restoring' };
const ENDS: Partial<Record<BulkAction, MessageId>> = { delete: 'bulk.deleted', restore: 'bulk.restored' };

export const LEFT: Record<Reason, MessageId> = {
  no_right: 'bulk.left.no_right',
  conflict: 'bulk.left.conflict',
  invalid: 'bulk.left.invalid',
  gone: 'bulk.left.gone',
};

type Said = [MessageId, { count: number }];

export function goingOf(job: Pick<BulkJob, 'state' | 'result' | 'total'>): Said {
  const undoing = job.state === 'undoing';
  return [undoing ? 'bulk.undoing' : (GOING[job.result.action] ?? 'bulk.changing'), { count: job.total }];
}

export function endOf(job: Pick<BulkJob, 'state' | 'result'>): Said {
  const { action, changed, restored = 0 } = job.result;
  if (job.state === 'undone') return ['bulk.undone', { count: restored }];
  if (job.state === 'cancelled') return ['bulk.cancelled', { count: changed }];
  if (changed === 0) return ['bulk.nothing', { count: 0 }];
  return [ENDS[action] ?? 'bulk.done', { count: changed }];
}

/** A line for each reason for which items were left out. */
export function leftOut({ left_out }: BulkJob['result']): Said[] {
  return REASONS.flatMap((reason) => {
    const count = left_out[reason];
    return count ? [[LEFT[reason], { count }] satisfies Said] : [];
  });
}
