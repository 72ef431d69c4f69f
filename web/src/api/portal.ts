/** The firm's own settings. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from './http';
import { keys } from './keys';
import { useMe } from './session';

export interface PortalSettings {
  name: string;
  country: string;
  currency: string;
  language: string;
  time_zone: string;
  name_order: 'last_first' | 'first_last';
  last_name_optional: boolean;
  photo_max_bytes: number;
}

export function usePortalSettings() {
  return useQuery({
    queryKey: keys.settings('portal'),
    queryFn: () => send<PortalSettings>('GET', '/portal'),
  });
}

export function useSavePortal() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<PortalSettings>) => send<PortalSettings>('PATCH', '/portal', { body }),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['settings'] }),
        cache.invalidateQueries({ queryKey: keys.me }),
        cache.invalidateQueries({ queryKey: keys.kinds }),
      ]),
  });
}

export const useMayChangePortal = () => useMe().can.manage_portal === true;
