/** The fields of a kind as whoever manages them sees them: made, changed, ordered, retired, given another type. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type FieldEntry = Shape<'FieldAnswer'>;
export type Audience = Shape<'VisibleTo'>;
export type Conversion = Shape<'Conversion'>;

export const retiredQuery = (kind: string) =>
  queryOptions({
    queryKey: [...keys.fields(kind), 'retired'] as const,
    queryFn: async () =>
      (await send<{ items: FieldEntry[] }>('GET', `/kinds/${kind}/fields`, { query: { retired: true } }))
        .items,
  });

/** Of the latest items, how many have a value, by field. */
export const filledQuery = (kind: string) =>
  queryOptions({
    queryKey: [...keys.fields(kind), 'filled'] as const,
    queryFn: () => send<Shape<'FilledFields'>>('GET', `/kinds/${kind}/filled`),
  });

export const usageQuery = (kind: string, key: string) =>
  queryOptions({
    // not below the fields: whoever has just deleted one does not ask for it again
    queryKey: ['usage', kind, key] as const,
    queryFn: () => send<Shape<'FieldUsage'>>('GET', `/kinds/${kind}/fields/${key}/usage`),
    retry: false,
    gcTime: 0,
  });

export const tryConversion = (kind: string, key: string, type: string) =>
  send<Conversion>('POST', `/kinds/${kind}/fields/${key}/convert`, { body: { type, dry_run: true } });

interface Write {
  method: 'POST' | 'PATCH';
  /** Below the fields of the kind: '' for a new one, `/c_size`, `/c_size/retire`, `/order`. */
  at?: string;
  body?: unknown;
}

/** One function for every write of a kind's fields; afterwards whatever shows fields is read again. */
export function useFieldWrite(kind: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ method, at = '', body }: Write) =>
      send<FieldEntry>(method, `/kinds/${kind}/fields${at}`, { body }),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: keys.kinds }),
        cache.invalidateQueries({ queryKey: keys.lists }),
        cache.invalidateQueries({ queryKey: ['item', kind] }),
      ]),
  });
}
