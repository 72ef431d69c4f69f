/** The firm's own settings. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import { useMe } from './session';
import type { Shape } from './types';

export type PortalSettings = Shape<'PortalAnswer'>;

export function usePortalSettings() {
  return useQuery({
    queryKey: keys.settings('portal'),
    queryFn: () => answered(client.GET('/api/v1/portal')),
  });
}

export function useSavePortal() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Shape<'PortalSettings'>) => answered(client.PATCH('/api/v1/portal', { body })),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['settings'] }),
        cache.invalidateQueries({ queryKey: keys.me }),
        cache.invalidateQueries({ queryKey: keys.kinds }),
      ]),
  });
}

export const useMayChangePortal = () => useMe().can.manage_portal === true;
