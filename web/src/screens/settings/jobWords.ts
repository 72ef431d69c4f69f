/** A long work in one sentence, by its kind and how far it is. */
import type { BulkJob } from '../../api/bulk';
import { isAtWork, type ListedJob } from '../../api/jobs';
import type { MessageId, Translate } from '../../i18n';
import { endOf, goingOf } from '../../item/bulk/words';

type Ends = Partial<Record<ListedJob['state'], MessageId>>;

const EXPORTS: Ends = { done: 'export.done', cancelled: 'export.cancelled', failed: 'export.failed' };
const IMPORTS: Ends = {
  done: 'inbox.job.import_done',
  failed: 'inbox.job.import_failed',
  cancelled: 'jobs.import_cancelled',
  undoing: 'jobs.import_undoing',
  undone: 'jobs.import_undone',
};

export function sentenceOf(job: ListedJob, t: Translate): string {
  if (job.kind === 'bulk') {
    const one = job as unknown as BulkJob;
    return t(...(isAtWork(job) ? goingOf(one) : endOf(one)));
  }
  const { rows = 0 } = job.result as { rows?: number };
  const words = { done: job.done, total: job.total, count: rows, name: job.name ?? '' };
  if (job.kind === 'export') return t(EXPORTS[job.state] ?? 'export.running', words);
  return t(IMPORTS[job.state] ?? 'jobs.import_running', words);
}
