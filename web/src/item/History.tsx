/** The History tab: who changed which field from what to what, and the way back to an earlier value. */
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changesQuery } from '../api/items';
import type { ChangeEntry, Item } from '../api/itemTypes';
import { useFormats, useT } from '../i18n';
import { ChangeLine } from '../records/ChangeLines';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { EmptyState, InlineError, SkeletonLines } from '../ui/States';
import { report, type Saving } from './saving';
import { useFields } from './useFields';

export function History({ item, saving }: { item: Item; saving: Saving }) {
  const t = useT();
  const [only, setOnly] = useState('');
  const fields = useFields(item.kind);
  const query = useInfiniteQuery(changesQuery(item.kind, item.id, only || undefined));
  const retry = () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch());
  const entries = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <div className="pad stack">
      <label className="rowx">
        <span className="muted">{t('history.field')}</span>
        <select className="fin short" value={only} onChange={(event) => setOnly(event.currentTarget.value)}>
          <option value="">{t('history.all_fields')}</option>
          {fields.list
            .filter((field) => field.type !== 'heading')
            .map((field) => (
              <option key={field.key} value={field.key}>
                {field.label}
              </option>
            ))}
        </select>
      </label>
      {query.error && <InlineError error={query.error} onRetry={retry} />}
      {query.isPending && <SkeletonLines count={5} />}
      {query.isSuccess && !entries.length && (
        <EmptyState icon={IconHistory} title={t('history.empty')} text={t('history.empty_text')} />
      )}
      <ul className="hist">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} item={item} saving={saving} fields={fields.byKey} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          small
          className="start"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('timeline.earlier')}
        </Button>
      )}
    </div>
  );
}

interface EntryProps {
  entry: ChangeEntry;
  item: Item;
  saving: Saving;
  fields: ReturnType<typeof useFields>['byKey'];
}

function Entry({ entry, item, saving, fields }: EntryProps) {
  const t = useT();
  const { dateTime } = useFormats();
  const field = fields.get(entry.field);
  if (!field) return null;
  const restorable = item.can?.edit && field.writable && !field.read_only;
  return (
    <li className="histe">
      <Avatar name={entry.actor?.name ?? '?'} size={22} />
      <div className="grow">
        <div className="rowx">
          <b>{entry.actor?.name ?? t('record.system')}</b>
          <time className="muted small tn" dateTime={entry.at}>
            {dateTime(entry.at)}
          </time>
        </div>
        <ul>
          <ChangeLine change={entry} fields={fields} />
        </ul>
      </div>
      {restorable && (
        <Button
          small
          icon={IconArrowBackUp}
          onClick={async () => report(await saving.save(new Map([[field, entry.before ?? undefined]]), item))}
        >
          {t('history.restore')}
        </Button>
      )}
    </li>
  );
}
