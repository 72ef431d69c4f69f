/** The firm's rules for signing in. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type SignInRules = Shape<'SignInRulesAnswer'>;

export const useSignInRules = () =>
  useQuery({
    queryKey: keys.settings('sign-in-rules'),
    queryFn: () => answered(client.GET('/api/v1/sign-in-rules')),
  });

export function useSaveSignInRules() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Shape<'SignInRulesChange'>) =>
      answered(client.PATCH('/api/v1/sign-in-rules', { body })),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: keys.settings('sign-in-rules') }),
        cache.invalidateQueries({ queryKey: keys.me }),
      ]),
  });
}
