/** One's own marks on an item: a favourite, followed, opened. Nobody else sees them. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from './http';
import { keys } from './keys';

export interface Marks {
  favourite: boolean;
  followed: boolean;
}

const at = (kind: string, id: number) => `/items/${kind}/${id}/marks`;

const marksQuery = (kind: string, id: number) =>
  queryOptions({ queryKey: keys.marks(kind, id), queryFn: () => send<Marks>('GET', at(kind, id)) });

export const useMarks = (kind: string, id: number) => useQuery(marksQuery(kind, id)).data;

/** Sets a mark or takes it off, at once on the screen. */
export function usePutMark(kind: string, id: number) {
  const cache = useQueryClient();
  const { queryKey } = marksQuery(kind, id);
  return useMutation({
    mutationFn: ({ mark, on }: { mark: keyof Marks; on: boolean }) =>
      send<void>(on ? 'PUT' : 'DELETE', `${at(kind, id)}/${mark}`),
    onMutate: ({ mark, on }) => {
      const before = cache.getQueryData(queryKey);
      if (before) cache.setQueryData(queryKey, { ...before, [mark]: on });
      return before;
    },
    onError: (_error, _change, before) => before && cache.setQueryData(queryKey, before),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.lists }),
  });
}

/** Puts the item first among those opened lately; whether that arrives matters to nobody. */
export const noteOpened = (kind: string, id: number) =>
  send<void>('PUT', `${at(kind, id)}/opened`).catch(() => undefined);
