/** The card of one item. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiError } from '../../api/errors';
import { cardQuery } from '../../api/items';
import { noteOpened } from '../../api/marks';
import { rememberVisit } from '../../api/visited';
import { Card, type CardTab } from '../../item/Card';
import { TrashedCard } from '../../item/TrashedCard';
import { SkeletonLines } from '../../ui/States';
import { Fault, Missing } from '../Missing';

const TABS: readonly CardTab[] = ['general', 'people', 'timeline', 'history'];

export function CardScreen() {
  const { kind = '', id = '' } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useQuery({ ...cardQuery(kind, Number(id)), placeholderData: undefined });
  const { data } = query;
  useEffect(() => {
    if (data && !data.deleted_at) rememberVisit({ kind: data.kind, id: data.id, title: data.title });
  }, [data]);
  const seen = data && !data.deleted_at ? data.id : null;
  useEffect(() => {
    if (seen !== null) void noteOpened(kind, seen);
  }, [kind, seen]);
  const tab = TABS.find((one) => one === search.tab) ?? 'general';
  const onTab = (next: CardTab) =>
    void navigate({
      to: '/items/$kind/$id',
      params: { kind, id },
      search: next === 'general' ? {} : { tab: next },
      replace: true,
    });
  if (query.error instanceof ApiError && [400, 404].includes(query.error.status)) return <Missing />;
  if (query.error && !query.data) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonLines count={10} />;
  if (query.data.deleted_at) return <TrashedCard item={query.data} />;
  return <Card key={`${kind}-${id}`} item={query.data} tab={tab} onTab={onTab} />;
}
