/** The portal's lists that fields choose from: users, departments, tags, currencies. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { send } from './http';
import { keys } from './keys';
import type { UserRef } from './types';

export interface TagInfo {
  id: number;
  name: string;
  hue?: string;
}

const list = <Row>(name: string, path: string) =>
  queryOptions({
    queryKey: [...keys.settings(name), 'offered'],
    queryFn: async () => (await send<{ items: Row[] }>('GET', path)).items,
    staleTime: 60_000,
  });

export interface OfferedUser extends UserRef {
  active?: boolean;
}

export const useUsers = (): UserRef[] =>
  (useQuery(list<OfferedUser>('users', '/users')).data ?? []).filter((user) => user.active !== false);
export const useDepartments = (): UserRef[] =>
  (useQuery(list<UserRef & { archived?: boolean }>('departments', '/departments')).data ?? []).filter(
    (one) => !one.archived,
  );
export const useTags = (): TagInfo[] => useQuery(list<TagInfo>('tags', '/tags')).data ?? [];

export function useCurrencies(): string[] {
  const rows = useQuery(list<{ code: string; archived?: boolean }>('currencies', '/currencies')).data ?? [];
  return rows.filter((row) => !row.archived).map((row) => row.code);
}
