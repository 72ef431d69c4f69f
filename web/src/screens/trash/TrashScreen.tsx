/** The trash: what the user may bring back, for thirty days; administrators may delete for good. */
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { kindsQuery, listQuery, purgeItem } from '../../api/items';
import type { Item } from '../../api/itemTypes';
import { useFormats, useT } from '../../i18n';
import { AllCheck, RowCheck } from '../../item/bulk/Checks';
import { SelectionProvider, useIsSelected } from '../../item/bulk/selection';
import { refresh } from '../../item/saving';
import { useTrashing } from '../../item/trashing';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Dialog';
import { errorText } from '../../ui/errorText';
import { MorePages } from '../../ui/MorePages';
import { PageHead } from '../../ui/PageHead';
import { EmptyState, InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { TrashBar } from './TrashBar';

export function TrashScreen() {
  const t = useT();
  const kinds = useQuery(kindsQuery);
  const names = (kinds.data ?? []).map((kind) => kind.key).join(',');
  const query = useInfiniteQuery({ ...listQuery({ kinds: names, trash: true }), enabled: names !== '' });
  const error = kinds.error ?? query.error;
  const further = query.isFetchNextPageError;
  const retry = () => void (further ? query.fetchNextPage() : (kinds.error ? kinds : query).refetch());
  const [purging, setPurging] = useState<Item | null>(null);
  const { restore } = useTrashing();
  const purge = usePurging();
  const items = (query.data?.pages ?? []).flatMap((page) => page.items);
  const nothing = (query.isSuccess || kinds.data?.length === 0) && !items.length;
  return (
    <SelectionProvider rows={items} of={names}>
      <PageHead title={t('nav.trash')} line />
      <div className="scroll" tabIndex={0} role="region" aria-label={t('nav.trash')}>
        {error && <InlineError error={error} onRetry={retry} />}
        {query.isPending && !error && !nothing && <SkeletonLines count={6} />}
        {nothing && <EmptyState icon={IconTrash} title={t('trash.empty')} text={t('trash.text')} />}
        {items.length > 0 && <ChooseAll />}
        <ul>
          {items.map((item) => (
            <TrashLine
              key={`${item.kind}-${item.id}`}
              item={item}
              onRestore={() => void restore(item)}
              onPurge={() => setPurging(item)}
            />
          ))}
        </ul>
        <MorePages query={query} label={t('timeline.earlier')} className="pad" />
      </div>
      <TrashBar kinds={names} />
      <Confirm
        opened={purging !== null}
        onClose={() => setPurging(null)}
        title={t('trash.purge')}
        text={t('trash.purge_text', { title: purging?.title ?? '' })}
        action={t('trash.purge')}
        danger
        onConfirm={() => {
          if (purging) void purge(purging);
          setPurging(null);
        }}
      />
    </SelectionProvider>
  );
}

function ChooseAll() {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box within has its own name
    <label className="line muted small">
      <AllCheck />
      {t('bulk.select_loaded')}
    </label>
  );
}

function TrashLine({ item, onRestore, onPurge }: { item: Item; onRestore: () => void; onPurge: () => void }) {
  const t = useT();
  const { dateTime } = useFormats();
  return (
    <li className={`line trashed${useIsSelected(item) ? ' chosen' : ''}`}>
      <RowCheck item={item} reachable />
      <Avatar name={item.title} size={24} kind={item.kind} />
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

function usePurging() {
  const t = useT();
  const cache = useQueryClient();
  return async (item: Item) => {
    try {
      await purgeItem(item.kind, item.id);
      refresh(cache, item);
      showToast(t('item.purged', { title: item.title }));
    } catch (error) {
      showToast(errorText(error, t), { tone: 'fault' });
    }
  };
}
