/** The long works of the user, of all users for administrators: changes of many contacts, exports, imports. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type ListedJob = Shape<'ListedJob'>;

export const isAtWork = ({ state }: Pick<ListedJob, 'state'>) =>
  state === 'waiting' || state === 'running' || state === 'undoing';

const LOOK_AGAIN = 1500;

export const jobsQuery = infiniteQueryOptions({
  queryKey: keys.jobs,
  queryFn: ({ pageParam, signal }) =>
    answered(
      client.GET('/api/v1/jobs', {
        params: { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.items.some(isAtWork)) ? LOOK_AGAIN : false,
});
