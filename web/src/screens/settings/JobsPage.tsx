/** The user's long works with what became of them: changes of many contacts, exports, imports; and taking one back. */
import { type Icon, IconChecklist, IconDownload, IconFileImport, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type BulkJob, undoJob } from '../../api/bulk';
import { fileUrl } from '../../api/items';
import { isAtWork, jobsQuery, type ListedJob } from '../../api/jobs';
import { keys } from '../../api/keys';
import { useMe } from '../../api/session';
import { useFormats, useT } from '../../i18n';
import { ChangedFields } from '../../item/bulk/ChangedFields';
import { useBulkActs } from '../../item/bulk/jobs';
import { Progress } from '../../item/bulk/Progress';
import { leftOut } from '../../item/bulk/words';
import { Button } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import { MorePages } from '../../ui/MorePages';
import { EmptyState, InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { sentenceOf } from './jobWords';

const ICONS: Record<ListedJob['kind'], Icon> = {
  bulk: IconChecklist,
  export: IconDownload,
  import: IconFileImport,
};

export default function JobsPage() {
  const t = useT();
  const query = useInfiniteQuery(jobsQuery);
  const jobs = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <>
      {query.error && <InlineError error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonLines />}
      {query.isSuccess && jobs.length === 0 && (
        <EmptyState icon={IconHistory} title={t('jobs.none')} text={t('jobs.none_text')} />
      )}
      {jobs.length > 0 && (
        <ul className="cardbox">
          {jobs.map((job) => (
            <Line key={job.id} job={job} />
          ))}
        </ul>
      )}
      <MorePages query={query} label={t('audit.more')} />
    </>
  );
}

function Line({ job }: { job: ListedJob }) {
  const t = useT();
  const me = useMe();
  const { dateTime } = useFormats();
  const IconOf = ICONS[job.kind];
  const title = sentenceOf(job, t);
  const result = job.result as { file?: number; name?: string; error?: { message: string } };
  return (
    <li className="line" aria-label={title}>
      <IconOf size={18} stroke={1.75} className="muted" aria-hidden="true" />
      <div className="grow">
        <div className="hyph">{title}</div>
        <div className="muted small hyph">
          <time dateTime={job.started_at}>{dateTime(job.started_at)}</time>
          {job.by.id !== me.id && ` · ${job.by.name}`}
        </div>
        {job.kind === 'bulk' && <ChangedFields {...(job as unknown as BulkJob).result} />}
        {isAtWork(job) && <Progress label={title} done={job.done} total={job.total} />}
        {job.kind === 'bulk' &&
          job.state !== 'undone' &&
          leftOut((job as unknown as BulkJob).result).map(([id, values]) => (
            <div key={id} className="muted small hyph">
              {t(id, values)}
            </div>
          ))}
        {result.error && <div className="bad small hyph">{result.error.message}</div>}
      </div>
      {result.file !== undefined && (
        <a className="btn sm" href={fileUrl(result.file)} download={result.name}>
          {t('inbox.download')}
        </a>
      )}
      {job.undoable && <Undo job={job} title={title} />}
    </li>
  );
}

function Undo({ job, title }: { job: ListedJob; title: string }) {
  const t = useT();
  const say = useErrorText();
  const cache = useQueryClient();
  const acts = useBulkActs();
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      await (job.kind === 'bulk' ? acts.undo(job.id) : undoJob(job.id));
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
    }
    await cache.invalidateQueries({ queryKey: keys.jobs });
    setBusy(false);
  };
  return (
    <Button small busy={busy} aria-label={t('jobs.undo', { what: title })} onClick={() => void undo()}>
      {t('undo')}
    </Button>
  );
}
