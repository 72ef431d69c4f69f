/** Searching everything the user may see. */
import { useQuery } from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type SearchAnswer = Shape<'SearchAnswer'>;

/** The old request is aborted when the next letter comes. */
export function useSearch(q: string) {
  const wanted = q.trim();
  return useQuery({
    queryKey: keys.search(wanted),
    queryFn: ({ signal }) =>
      answered(client.GET('/api/v1/search', { params: { query: { q: wanted } }, signal })),
    enabled: wanted.length > 0,
    staleTime: 5_000,
    gcTime: 60_000,
  });
}
