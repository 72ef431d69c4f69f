/** The demo data: whether it is here, filling it in, taking it away. Administrators alone may ask. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../i18n/messages';
import { answered, client } from './http';
import { useMayChangePortal } from './portal';

const KEY = ['demo'];

export function useDemo() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => answered(client.GET('/api/v1/demo')),
    enabled: useMayChangePortal(),
    staleTime: 300_000,
  });
}

export function useMakeDemo() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (language: Language) => answered(client.POST('/api/v1/demo', { body: { language } })),
    onSettled: () => cache.invalidateQueries(),
  });
}

export function useRemoveDemo() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (edited: boolean) => answered(client.POST('/api/v1/demo/remove', { body: { edited } })),
    onSettled: () => cache.invalidateQueries(),
  });
}
