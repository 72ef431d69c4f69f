/** The inbox: what happened for the user, item by item; J and K go through it, E is done with it, H puts it off. */
import { IconBell, IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type InboxState, inboxQuery } from '../../api/notifications';
import { type MessageId, useT } from '../../i18n';
import { useKeys } from '../../lib/keys';
import { Button } from '../../ui/Button';
import { MorePages } from '../../ui/MorePages';
import { PageHead } from '../../ui/PageHead';
import { EmptyState, InlineError, SkeletonLines } from '../../ui/States';
import { Segments } from '../../ui/Tabs';
import { groupsOf, type NoticeGroup } from './groups';
import { InboxRow } from './InboxRow';
import { useInboxActs } from './useInboxActs';

const STATES: readonly InboxState[] = ['open', 'snoozed', 'done'];
const EMPTY: Record<InboxState, MessageId> = {
  open: 'inbox.empty',
  snoozed: 'inbox.empty_snoozed',
  done: 'inbox.empty_done',
};

export function InboxScreen() {
  const t = useT();
  const [state, setState] = useState<InboxState>('open');
  const query = useInfiniteQuery(inboxQuery(state));
  const acts = useInboxActs(state);
  const groups = groupsOf((query.data?.pages ?? []).flatMap((page) => page.items));
  const [choosing, setChoosing] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useInboxKeys(list, groups, {
    done: (group) => (state === 'open' || state === 'snoozed') && acts.done(group),
    snooze: (group) => state === 'open' && setChoosing(group.key),
  });
  return (
    <>
      <PageHead
        title={t('nav.notifications')}
        line
        beside={
          <Segments
            label={t('inbox.state')}
            value={state}
            options={STATES.map((key) => ({ key, label: t(`inbox.${key}`) }))}
            onChange={setState}
          />
        }
        actions={
          state === 'open' &&
          groups.length > 0 && (
            <Button icon={IconChecks} onClick={() => void acts.finish()}>
              {t('inbox.all_done')}
            </Button>
          )
        }
      />
      <div className="scroll" tabIndex={0} role="region" aria-label={t('nav.notifications')}>
        {query.error && <InlineError error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && !query.error && <SkeletonLines count={5} height={52} />}
        {query.isSuccess && !groups.length && (
          <EmptyState
            icon={IconBell}
            title={t(EMPTY[state])}
            {...(state === 'open' ? { text: t('inbox.empty_text') } : {})}
          />
        )}
        <ul ref={list} className="inbox">
          {groups.map((group) => (
            <InboxRow
              key={group.key}
              group={group}
              state={state}
              acts={acts}
              choosing={choosing === group.key}
              onChoosing={(open) => setChoosing(open ? group.key : null)}
            />
          ))}
        </ul>
        <MorePages query={query} label={t('timeline.earlier')} className="pad" />
      </div>
    </>
  );
}

interface KeyActs {
  done: (group: NoticeGroup) => void;
  snooze: (group: NoticeGroup) => void;
}

/** The row with the focus is the one the keys mean; without one it is the first. */
function useInboxKeys(
  list: React.RefObject<HTMLUListElement | null>,
  groups: readonly NoticeGroup[],
  acts: KeyActs,
): void {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-group]') ?? [])];
  const focused = () => rows().findIndex((row) => row.contains(document.activeElement));
  const go = (index: number) => {
    const found = rows();
    const row = found[Math.max(0, Math.min(index, found.length - 1))];
    row?.querySelector<HTMLElement>('[data-row]')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  // the row that moves up into the place of one that is done takes the focus
  const next = useRef<number | null>(null);
  const shown = groups.map((group) => group.key).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the rows have changed
  useEffect(() => {
    if (next.current !== null) go(next.current);
    next.current = null;
  }, [shown]);
  const meant = () => groups[Math.max(0, focused())];
  const done = () => {
    const group = meant();
    if (!group) return;
    next.current = Math.max(0, focused());
    acts.done(group);
  };
  const snooze = () => {
    const group = meant();
    if (group) acts.snooze(group);
  };
  useKeys([
    { keys: 'j', label: 'keys.inbox_next', group: 'list', run: () => go(focused() + 1) },
    { keys: 'k', label: 'keys.inbox_previous', group: 'list', run: () => go(focused() - 1) },
    { keys: 'e', label: 'keys.inbox_done', group: 'list', run: done },
    { keys: 'h', label: 'keys.inbox_snooze', group: 'list', run: snooze },
  ]);
}
