/** The audit log: who did what and when, narrowed by any of these; nothing of it can be changed. */
import { Select, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AUDIT_ACTIONS, type AuditConditions, type AuditEntry, auditQuery } from '../../api/audit';
import { useFormats, useT } from '../../i18n';
import { dayBegins } from '../../lib/zone';
import { MorePages } from '../../ui/MorePages';
import { EmptyState, InlineError, SkeletonLines } from '../../ui/States';
import { AuditFile } from './AuditFile';
import { type AuditWords, useAuditWords } from './auditWords';
import { usePeople } from './peopleData';

type Asked = Omit<AuditConditions, 'since' | 'until'> & { from?: string; to?: string };

export default function AuditPage() {
  const t = useT();
  const [asked, setAsked] = useState<Asked>({});
  const { timezone } = useFormats();
  const conditions = conditionsOf(asked, timezone);
  const query = useInfiniteQuery(auditQuery(conditions));
  const words = useAuditWords();
  const entries = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <>
      <AuditFilter asked={asked} onChange={setAsked} />
      {entries.length > 0 && (
        <div>
          <AuditFile conditions={conditions} words={words} />
        </div>
      )}
      <div className="cardbox">
        {query.error && <InlineError error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonLines />}
        {query.isSuccess && entries.length === 0 && <EmptyState icon={IconHistory} title={t('audit.none')} />}
        {entries.length > 0 && (
          <div className="tw" tabIndex={0} role="region" aria-label={t('audit.title')}>
            <table className="tb roomy">
              <thead>
                <tr>
                  <th scope="col">{t('audit.when')}</th>
                  <th scope="col">{t('audit.what')}</th>
                  <th scope="col">{t('audit.by')}</th>
                  <th scope="col">{t('audit.details')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <Row key={entry.id} entry={entry} words={words} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <MorePages query={query} label={t('audit.more')} />
    </>
  );
}

/** Days of the clock by which the entries are shown, as the moments at which they begin and end. */
function conditionsOf({ from, to, ...rest }: Asked, zone: string | undefined): AuditConditions {
  // a year of more than four digits is one that is still being typed
  const moment = (day: string | undefined, further: number) =>
    day?.length === 10 ? dayBegins(day, zone, further) : undefined;
  return { ...rest, since: moment(from, 0), until: moment(to, 1) };
}

function AuditFilter({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const t = useT();
  const { users } = usePeople();
  const words = useAuditWords();
  const actions = AUDIT_ACTIONS.map((value) => ({ value, label: words.plain(value) }));
  return (
    <div className="form">
      <div className="two">
        <Select
          label={t('audit.by')}
          placeholder={t('audit.anybody')}
          data={(users.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
          value={asked.by === undefined ? null : String(asked.by)}
          onChange={(by) => onChange({ ...asked, by: by ? Number(by) : undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('effective.clear') }}
        />
        <Select
          label={t('audit.what')}
          placeholder={t('audit.anything')}
          data={actions}
          value={asked.action ?? null}
          onChange={(action) => onChange({ ...asked, action: action ?? undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('effective.clear') }}
        />
        <TextInput
          type="date"
          label={t('audit.since')}
          value={asked.from ?? ''}
          onChange={(event) => onChange({ ...asked, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('audit.until')}
          value={asked.to ?? ''}
          onChange={(event) => onChange({ ...asked, to: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

function Row({ entry, words }: { entry: AuditEntry; words: AuditWords }) {
  const t = useT();
  const { dateTime } = useFormats();
  const what = words.sentence(entry);
  const kind = typeof entry.data.kind === 'string' ? entry.data.kind : null;
  const details = words.details(entry);
  return (
    <tr>
      <td className="tn" style={{ whiteSpace: 'nowrap' }}>
        <time dateTime={entry.at}>{dateTime(entry.at)}</time>
      </td>
      <td>
        {what}
        {entry.item && kind && entry.action !== 'item_purged' && (
          <div>
            <Link to="/items/$kind/$id" params={{ kind, id: String(entry.item) }}>
              {t('audit.open_item', { id: entry.item })}
            </Link>
          </div>
        )}
      </td>
      <td>{entry.actor?.name ?? <span className="muted">{t('audit.nobody')}</span>}</td>
      <td>
        {details.length > 0 && (
          <details>
            <summary aria-label={t('audit.details_of', { what })}>{t('audit.details')}</summary>
            <dl className="small">
              {details.map(([key, value]) => (
                <div key={key}>
                  <dt className="muted">{key}</dt>
                  <dd style={{ overflowWrap: 'anywhere' }}>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </td>
    </tr>
  );
}
