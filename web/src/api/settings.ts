/** Reading and writing the portal's own lists: users, departments, roles, contact types, choices, tags, currencies. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Method, send } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type ListEntry = Shape<'ListEntry'>;
export type TagEntry = Shape<'TagAnswer'>;
export type CurrencyEntry = Shape<'CurrencyAnswer'>;

/** The portal's lists by the path they stand under; choices are `choices/<list>`. */
export type ListPath =
  | 'users'
  | 'departments'
  | 'roles'
  | 'contact-types'
  | 'tags'
  | 'currencies'
  | 'tokens'
  | `choices/${string}`;

export function useSettingsList<Entry>(path: ListPath, enabled = true) {
  return useQuery({
    queryKey: keys.settings(path),
    queryFn: async () => (await send<{ items: Entry[] }>('GET', `/${path}`)).items,
    enabled,
  });
}

interface Write {
  method: Exclude<Method, 'GET'>;
  /** Below the list's path: '' for the list itself, `/7`, `/7/deactivate`. */
  at?: string;
  body?: unknown;
  query?: Record<string, string | number | undefined>;
}

type Known = { id?: number; key?: string; code?: string };

function changed(entries: Known[] | undefined, name: string, body: unknown): Known[] | undefined {
  return entries?.map((one) => {
    const isIt = [one.id, one.key, one.code].some((own) => own !== undefined && String(own) === name);
    return isIt ? { ...one, ...(body as Known) } : one;
  });
}

/** One function for every write of a list; afterwards the list, and what shows its words, is read again. */
export function useSettingsWrite<Answer = unknown>(path: ListPath) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ method, at = '', body, query }: Write) =>
      send<Answer>(method, `/${path}${at}`, { body, query }),
    // a change shows at once, and goes back where the server refuses it
    onMutate: async ({ method, at = '', body }) => {
      if (method !== 'PATCH') return undefined;
      await cache.cancelQueries({ queryKey: keys.settings(path) });
      const before = cache.getQueryData<Known[]>(keys.settings(path));
      cache.setQueryData<Known[]>(keys.settings(path), changed(before, at.slice(1), body));
      return before;
    },
    onError: (_error, _write, before) => before && cache.setQueryData(keys.settings(path), before),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['settings'] }),
        cache.invalidateQueries({ queryKey: keys.kinds }),
        cache.invalidateQueries({ queryKey: keys.lists }),
        cache.invalidateQueries({ queryKey: ['item'] }),
      ]),
  });
}

/** How many contacts that the asker may see carry a value; for the question before it is deleted. */
export function useUseCount(kinds: string, filter: readonly unknown[], enabled: boolean) {
  const written = JSON.stringify(filter);
  return useQuery({
    queryKey: keys.count(kinds, written),
    queryFn: () =>
      send<{ count: number; capped: boolean }>('GET', `/items/${kinds}/count`, {
        query: { filter: written },
      }),
    enabled,
  });
}
