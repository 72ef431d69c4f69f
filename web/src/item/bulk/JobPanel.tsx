/** The acts on many items, and the exports, that are going on, or have ended with something to tell: at the lower right of every screen. */
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { BulkJob } from '../../api/bulk';
import { useFormats, useT } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import { ExportCards } from '../exporting/ExportCards';
import { ChangedFields } from './ChangedFields';
import { findAgain, forgetJob, isGoing, onEnded, useBulkActs, useJobs } from './jobs';
import { Progress } from './Progress';
import { endOf, goingOf, leftOut } from './words';

/** Shorter ones are over before one could read about them. */
const SHOWN_AFTER = 600;
/** From so many items on, the end of a job stays on the screen until it is closed. */
const MANY = 200;
const NAMED = 5;

export function JobPanel() {
  const cache = useQueryClient();
  const jobs = useJobs();
  useEffect(() => void findAgain(cache), [cache]);
  useToastOfEnd();
  return (
    <div className="jobs" role="status" aria-live="polite">
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
      <ExportCards />
    </div>
  );
}

/** A short act that left nothing out says so as every single one does, with its undo. */
function useToastOfEnd(): void {
  const t = useT();
  const acts = useBulkActs();
  const say = useErrorText();
  useEffect(
    () =>
      onEnded((job) => {
        if (staysAfterEnd(job)) return;
        forgetJob(job.id);
        const undo = () => void acts.undo(job.id).catch((error) => showToast(say(error), { tone: 'fault' }));
        const undoable = job.state !== 'undone' && job.result.changed > 0;
        showToast(t(...endOf(job)), undoable ? { undo } : {});
      }),
    [t, acts, say],
  );
}

const staysAfterEnd = (job: BulkJob) =>
  job.state === 'failed' ||
  (job.state === 'undone' ? Boolean(job.result.kept) : leftOut(job.result).length > 0 || job.total >= MANY);

function JobCard({ job }: { job: BulkJob }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), SHOWN_AFTER);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isGoing(job)) return staysAfterEnd(job) ? <Ended job={job} /> : null;
  return shown ? <Going job={job} /> : null;
}

function Going({ job }: { job: BulkJob }) {
  const t = useT();
  const { number } = useFormats();
  const acts = useBulkActs();
  const say = useErrorText();
  const undoing = job.state === 'undoing';
  const title = t(...goingOf(job));
  const done = undoing ? job.total - job.done : job.done;
  return (
    <div className="jobcard">
      <b>{title}</b>
      <Progress label={title} done={done} total={job.total} />
      <div className="rowx">
        <span className="grow muted small">
          {t('bulk.progress', { done: number(done), total: number(job.total) })}
        </span>
        {!undoing && (
          <Button
            small
            onClick={() =>
              void acts.cancel(job.id).catch((error) => showToast(say(error), { tone: 'fault' }))
            }
          >
            {t('cancel')}
          </Button>
        )}
      </div>
      {job.result.error && <p className="bad small">{job.result.error.message}</p>}
    </div>
  );
}

function Ended({ job }: { job: BulkJob }) {
  const t = useT();
  const acts = useBulkActs();
  const say = useErrorText();
  const { error, changed } = job.result;
  const Sign = job.state === 'failed' ? IconAlertTriangle : IconCheck;
  return (
    <div className="jobcard">
      <div className="rowx">
        <Sign size={16} stroke={1.75} aria-hidden="true" />
        <b className="grow">{t(...endOf(job))}</b>
        <IconButton small icon={IconX} label={t('close')} onClick={() => forgetJob(job.id)} />
      </div>
      <ChangedFields {...job.result} />
      {error && <p className="bad small">{error.message}</p>}
      {job.state !== 'undone' &&
        leftOut(job.result).map(([id, values]) => (
          <p key={id} className="muted small">
            {t(id, values)}
          </p>
        ))}
      {job.state === 'undone' && <Kept job={job} />}
      <div className="rowx wrap">
        {job.state !== 'undone' && changed > 0 && (
          <Button
            small
            onClick={() => void acts.undo(job.id).catch((fault) => showToast(say(fault), { tone: 'fault' }))}
          >
            {t('undo')}
          </Button>
        )}
        <Link to="/settings/$page" params={{ page: 'jobs' }} className="lk small">
          {t('jobs.title')}
        </Link>
      </div>
    </div>
  );
}

function Kept({ job }: { job: BulkJob }) {
  const t = useT();
  const { kept = 0, kept_items = [] } = job.result;
  const [all, setAll] = useState(false);
  const named = all ? kept_items : kept_items.slice(0, NAMED);
  return (
    <>
      <p className="muted small">{t('bulk.kept', { count: kept })}</p>
      <ul className="jobkept">
        {named.map(({ kind, id, title }) => (
          <li key={id}>
            <Link to="/items/$kind/$id" params={{ kind, id: String(id) }} className="lk">
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {kept_items.length > named.length && (
        <Button small look="quiet" onClick={() => setAll(true)}>
          {t('bulk.show_all', { count: kept_items.length })}
        </Button>
      )}
    </>
  );
}
