/** Why: what a user may do with an item, who may read it, and what all of his roles come to. */
import { useQuery } from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type Explanation = Shape<'Explanation'>;
export type Verdict = Explanation['verbs'][number];
export type Reason = Verdict['reasons'][number];
export type Effective = Shape<'Effective'>;
export type Audience = Effective['fields'][number]['by'][number];

/** Of the asker; administrators name another user. Never taken from the cache: rights act at the next request. */
export function useExplanation(kind: string, id: number, user?: number) {
  return useQuery({
    queryKey: keys.explained(kind, id, user),
    queryFn: () =>
      answered(
        client.GET('/api/v1/items/{kind}/{item_id}/access', {
          params: { path: { kind, item_id: id }, query: user === undefined ? {} : { user } },
        }),
      ),
    staleTime: 0,
    placeholderData: undefined,
  });
}

export function useEffective(user: number) {
  return useQuery({
    queryKey: keys.effective(user),
    queryFn: () =>
      answered(client.GET('/api/v1/users/{user_id}/rights', { params: { path: { user_id: user } } })),
    staleTime: 0,
    placeholderData: undefined, // what another user may do is not shown for this one
  });
}
