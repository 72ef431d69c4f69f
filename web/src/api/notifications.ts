/** The inbox: its lines, how many are unread, what is done with them, and how one wants to be told. */
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type Notice = Shape<'NotificationAnswer'>;
export type Way = Shape<'Way'>;
export type Quiet = Shape<'Quiet'>;
export type InboxState = 'open' | 'snoozed' | 'done';
export type Marking = Omit<Shape<'Marking'>, 'ids'>;

/** A snooze that ends makes no event: the counter is asked again now and then. */
const ASKED_AGAIN = 120_000;

export const inboxQuery = (state: InboxState) =>
  infiniteQueryOptions({
    queryKey: keys.inbox(state),
    queryFn: ({ pageParam, signal }) =>
      answered(
        client.GET('/api/v1/notifications', {
          params: { query: { state, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const unreadQuery = queryOptions({
  queryKey: keys.unread,
  queryFn: async () => (await answered(client.GET('/api/v1/notifications/count'))).unread,
  refetchInterval: ASKED_AGAIN,
});

export const waysQuery = queryOptions({
  queryKey: keys.settings('ways'),
  queryFn: () => answered(client.GET('/api/v1/notifications/preferences')),
});

/** What the browser may show of the inbox: read again with it, and with whether it is quiet just now. */
export const newsQuery = queryOptions({
  queryKey: keys.inbox('news'),
  queryFn: async ({ signal }) => {
    const query = { state: 'open', limit: 50 } as const;
    const [inbox, ways] = await Promise.all([
      answered(client.GET('/api/v1/notifications', { params: { query }, signal })),
      answered(client.GET('/api/v1/notifications/preferences', { signal })),
    ]);
    return { lines: inbox.items, ways };
  },
  gcTime: 0,
});

export const refreshInbox = (cache: QueryClient) => cache.invalidateQueries({ queryKey: keys.inboxes });

export async function markNotices(ids: number[], marking: Marking): Promise<void> {
  await answered(client.PATCH('/api/v1/notifications', { body: { ids, ...marking } }));
}

export const finishInbox = async () =>
  (await answered(client.POST('/api/v1/notifications/all-done', {}))).ids;

export function useSaveQuiet() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (quiet: Quiet | null) =>
      answered(client.PATCH('/api/v1/notifications/preferences', { body: { quiet } })),
    onSuccess: (answer) => cache.setQueryData(waysQuery.queryKey, answer),
  });
}

export function useSaveDigestTime() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (digest_at: string) =>
      answered(client.PATCH('/api/v1/notifications/preferences', { body: { digest_at } })),
    onSuccess: (answer) => cache.setQueryData(waysQuery.queryKey, answer),
  });
}

export function useSaveWay() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: { kind: string } & Shape<'WayChange'>) => {
      const { kind, ...ways } = change;
      return answered(
        client.PATCH('/api/v1/notifications/preferences', { body: { kinds: { [kind]: ways } } }),
      );
    },
    onSuccess: (answer) => cache.setQueryData(waysQuery.queryKey, answer),
  });
}
