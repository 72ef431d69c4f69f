/** The trash: what the user may bring back, for thirty days; administrators may delete for good. */
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listQuery, purgeItem, restoreItem } from '../../api/items';
import type { Item } from '../../api/itemTypes';
import { useFormats, useT } from '../../i18n';
import { refresh } from '../../item/saving';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Dialog';
import { errorText } from '../../ui/errorText';
import { PageHead } from '../../ui/PageHead';
import { EmptyState, InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';

export function TrashScreen() {
  const t = useT();
  const query = useInfiniteQuery(listQuery({ kinds: 'person,company', trash: true }));
  const [purging, setPurging] = useState<Item | null>(null);
  const act = useTrashActs();
  const items = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <>
      <PageHead title={t('nav.trash')} line />
      <div className="scroll" tabIndex={0} role="region" aria-label={t('nav.trash')}>
        {query.error && <InlineError error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonLines count={6} />}
        {query.isSuccess && !items.length && (
          <EmptyState icon={IconTrash} title={t('trash.empty')} text={t('trash.text')} />
        )}
        <ul>
          {items.map((item) => (
            <TrashLine
              key={`${item.kind}-${item.id}`}
              item={item}
              onRestore={() => void act.restore(item)}
              onPurge={() => setPurging(item)}
            />
          ))}
        </ul>
        {query.hasNextPage && (
          <div className="pad">
            <Button small onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
              {t('timeline.earlier')}
            </Button>
          </div>
        )}
      </div>
      <Confirm
        opened={purging !== null}
        onClose={() => setPurging(null)}
        title={t('trash.purge')}
        text={t('trash.purge_text', { title: purging?.title ?? '' })}
        action={t('trash.purge')}
        danger
        onConfirm={() => {
          if (purging) void act.purge(purging);
          setPurging(null);
        }}
      />
    </>
  );
}

function TrashLine({ item, onRestore, onPurge }: { item: Item; onRestore: () => void; onPurge: () => void }) {
  const t = useT();
  const { dateTime } = useFormats();
  return (
    <li className="line">
      <Avatar name={item.title} size={24} square={item.kind === 'company'} />
      <span className="grow hyph">{item.title}</span>
      {item.deleted_at && (
        <time className="muted small tn desk" dateTime={item.deleted_at}>
          {dateTime(item.deleted_at)}
        </time>
      )}
      <Button small icon={IconRestore} onClick={onRestore}>
        {t('trash.restore')}
      </Button>
      {item.can?.purge && (
        <Button small look="danger" onClick={onPurge}>
          {t('trash.purge')}
        </Button>
      )}
    </li>
  );
}

function useTrashActs() {
  const t = useT();
  const cache = useQueryClient();
  const run = async (item: Item, act: () => Promise<unknown>, words: string) => {
    try {
      await act();
      refresh(cache, item);
      showToast(words);
    } catch (error) {
      showToast(errorText(error, t), { tone: 'fault' });
    }
  };
  return {
    restore: (item: Item) =>
      run(item, () => restoreItem(item.kind, item.id), t('item.restored', { title: item.title })),
    purge: (item: Item) =>
      run(item, () => purgeItem(item.kind, item.id), t('item.purged', { title: item.title })),
  };
}
