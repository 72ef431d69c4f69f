/** The right of a card: what was said and done, newest first, by day. */
import { IconPinned } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { timelineQuery } from '../api/items';
import type { Item, TimelineRecord } from '../api/itemTypes';
import { useFormats, useT } from '../i18n';
import { type RecordGroup, recordPart } from '../records';
import { Button } from '../ui/Button';
import { InlineError, SkeletonLines } from '../ui/States';
import { Segments } from '../ui/Tabs';
import { Composer } from './Composer';
import { useFields } from './useFields';

type Shown = 'all' | RecordGroup;

export function Timeline({ item }: { item: Item }) {
  const t = useT();
  const [shown, setShown] = useState<Shown>('all');
  const query = useInfiniteQuery(timelineQuery(item.kind, item.id));
  const records = (query.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((one) => shown === 'all' || recordPart(one.type).group === shown);
  const failed = query.isFetchNextPageError;
  const more = useSeen(query.hasNextPage, () => {
    if (!query.isFetchingNextPage && !failed) void query.fetchNextPage();
  });
  const retry = () => void (failed ? query.fetchNextPage() : query.refetch());
  return (
    <section>
      <Composer item={item} />
      <header className="tlh">
        <h2>{t('timeline')}</h2>
        <span className="grow" />
        <Segments
          label={t('timeline.show')}
          value={shown}
          onChange={setShown}
          options={[
            { key: 'all', label: t('timeline.all') },
            { key: 'communication', label: t('timeline.notes') },
            { key: 'changes', label: t('timeline.changes') },
          ]}
        />
      </header>
      {query.error && <InlineError error={query.error} onRetry={retry} />}
      {query.isPending && <SkeletonLines count={4} />}
      {query.isSuccess && !records.length && <p className="muted tle">{t('timeline.empty')}</p>}
      <Days records={records} item={item} />
      {query.hasNextPage && (
        <div ref={more} className="tlmore">
          <Button small onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
            {t('timeline.earlier')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Days({ records, item }: { records: TimelineRecord[]; item: Item }) {
  const t = useT();
  const { dayOf } = useFormats();
  const pinned = records.filter((one) => one.pinned);
  const days = new Map<string, TimelineRecord[]>();
  for (const record of records.filter((one) => !one.pinned)) {
    const day = dayOf(record.at);
    days.set(day, [...(days.get(day) ?? []), record]);
  }
  return (
    <>
      {pinned.length > 0 && <Day title={t('timeline.pinned')} records={pinned} item={item} />}
      {[...days].map(([day, ofDay]) => (
        <Day
          key={day}
          title={day === dayOf(new Date().toISOString()) ? t('today') : day}
          records={ofDay}
          item={item}
        />
      ))}
    </>
  );
}

function Day({ title, records, item }: { title: string; records: TimelineRecord[]; item: Item }) {
  const { byKey } = useFields(item.kind);
  return (
    <div className="tld">
      <h3 className="tldh">{title}</h3>
      <ol className="tl">
        {records.map((record) => (
          <Entry key={record.id} record={record} fields={byKey} />
        ))}
      </ol>
    </div>
  );
}

function Entry({
  record,
  fields,
}: {
  record: TimelineRecord;
  fields: ReturnType<typeof useFields>['byKey'];
}) {
  const t = useT();
  const { time, dateTime } = useFormats();
  const part = recordPart(record.type);
  return (
    <li className="tle1" id={`record-${record.id}`}>
      <span className={`tli h-${part.hue}`}>
        <part.icon size={15} stroke={1.75} aria-hidden="true" />
      </span>
      <div className="grow">
        <div className="rowx">
          <span className="grow hyph">
            <b>{record.actor?.name ?? t('record.system')}</b> <part.Line record={record} fields={fields} />
          </span>
          {record.pinned && (
            <IconPinned size={14} stroke={1.75} role="img" aria-label={t('timeline.pinned')} />
          )}
          <time className="muted small tn" dateTime={record.at} title={dateTime(record.at)}>
            {time(record.at)}
          </time>
        </div>
        {part.Body && <part.Body record={record} fields={fields} />}
      </div>
    </li>
  );
}

/** Calls when its element comes into sight, once each time: earlier records arrive as one reads down. */
function useSeen(present: boolean, onSeen: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!present || !element.current) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && latest.current(),
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [present]);
  return element;
}
