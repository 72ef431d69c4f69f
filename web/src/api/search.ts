/** Searching everything the user may see. */
import { useQuery } from '@tanstack/react-query';
import { send } from './http';
import { keys } from './keys';

export interface SearchHit {
  id: number;
  title: string;
  matched: { field: string; text: string }[];
}

export interface SearchAnswer {
  groups: { kind: string; items: SearchHit[] }[];
  capped: boolean;
}

/** The old request is aborted when the next letter comes. */
export function useSearch(q: string) {
  const wanted = q.trim();
  return useQuery({
    queryKey: keys.search(wanted),
    queryFn: ({ signal }) => send<SearchAnswer>('GET', '/search', { query: { q: wanted }, signal }),
    enabled: wanted.length > 0,
    staleTime: 5_000,
    gcTime: 60_000,
  });
}
