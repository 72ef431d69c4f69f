/** The firm's mail server: set, tried, watched. Its password only ever goes in. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type MailServer = Shape<'MailServerAnswer'>;
export type MailSettings = Shape<'MailServerSettings'>;
export type MailTried = Shape<'MailTried'>;

const key = keys.settings('mail');

export const mailServerQuery = queryOptions({
  queryKey: key,
  queryFn: () => answered(client.GET('/api/v1/mail-server')),
});

export function useSaveMailServer() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: MailSettings) => answered(client.PATCH('/api/v1/mail-server', { body })),
    onSuccess: (answer) => {
      cache.setQueryData(mailServerQuery.queryKey, answer);
      return cache.invalidateQueries({ queryKey: keys.settings('ways') });
    },
  });
}

export function useTryMailServer() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: MailSettings) => answered(client.POST('/api/v1/mail-server/test', { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}
