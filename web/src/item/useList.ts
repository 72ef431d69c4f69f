/** The rows of a list: pages by cursor as one scrolls, the count apart. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { countQuery, type ListParams, listQuery } from '../api/items';
import type { Item } from '../api/itemTypes';
import { rememberOrder } from './neighbours';

export interface ListRows {
  rows: readonly Item[];
  isPending: boolean;
  isFetching: boolean;
  /** What is shown was asked for before: other columns, another order, another filter. */
  isFormer: boolean;
  error: unknown;
  count: { count: number; capped: boolean } | undefined;
  hasMore: boolean;
  more: () => void;
  retry: () => void;
}

/** `ready` false: it is not known yet what to ask for. */
export function useList(params: ListParams, ready: boolean): ListRows {
  const query = useInfiniteQuery({ ...listQuery(params), enabled: ready });
  const { sort: _sort, fields: _fields, ...conditions } = params;
  const count = useQuery({ ...countQuery(conditions), enabled: query.isSuccess });
  const rows = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.items), [query.data]);
  const total = count.data?.count ?? 0;
  useEffect(() => rememberOrder(rows, total), [rows, total]);
  return {
    rows,
    isPending: query.isPending,
    isFetching: query.isFetching,
    isFormer: query.isPlaceholderData,
    error: query.error,
    count: count.data,
    hasMore: query.hasNextPage,
    more: () => {
      // after a refusal the reader asks again, not the scroller
      if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError)
        void query.fetchNextPage();
    },
    retry: () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
  };
}
