/** The firm's own settings. */
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, client, send } from './http';
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
        cache.invalidateQueries({ queryKey: keys.look }),
      ]),
  });
}

export type PortalLook = Shape<'PortalLook'>;

/** Name, accent and logo; for the page where one signs in, too. */
export const lookQuery = queryOptions({
  queryKey: keys.look,
  queryFn: () => answered(client.GET('/api/v1/portal/look')),
  staleTime: 600_000,
});

/** A picture becomes the logo: uploaded, then drawn anew by the server. Null takes it away. */
export function useSaveLogo() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (picture: File | null) => {
      if (!picture) return answered(client.DELETE('/api/v1/portal/logo'));
      const body = new FormData();
      body.append('file', picture);
      const { id } = await send<{ id: number }>('POST', '/files', { body });
      return answered(client.POST('/api/v1/portal/logo', { body: { file: id } }));
    },
    onSuccess: () => lookChanged(cache),
  });
}

const lookChanged = (cache: QueryClient) =>
  Promise.all([
    cache.invalidateQueries({ queryKey: keys.settings('portal') }),
    cache.invalidateQueries({ queryKey: keys.me }),
    cache.invalidateQueries({ queryKey: keys.look }),
  ]);

export const useMayChangePortal = () => useMe().can.manage_portal === true;
