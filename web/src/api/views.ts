/** Saved views of lists: read, made, changed, deleted, put in order, counted. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { send } from './http';
import { countOf, type FilterNode } from './items';
import { keys } from './keys';
import type { Shape } from './types';

export interface Column {
  key: string;
  width?: number | null;
  pinned?: boolean;
}

export type Sum = NonNullable<Shape<'Settings'>['sums']>[string];

export interface ViewSettings {
  columns: Column[];
  filter: FilterNode | null;
  sort: string[];
  density: 'compact' | 'normal' | 'relaxed' | null;
  sums: Record<string, Sum>;
}

export interface SharedWith {
  everybody: boolean;
  users: number[];
  departments: number[];
}

export interface View {
  id: number;
  kinds: string[];
  name: string;
  owner: { id: number; name: string };
  shared_with: SharedWith;
  settings: Partial<ViewSettings>;
  /** Parts of it name fields that the reader may not see: they are left out. */
  incomplete: boolean;
  version: number;
  can: { edit: boolean; delete: boolean };
}

export const PRIVATE: SharedWith = { everybody: false, users: [], departments: [] };
export const isPrivate = ({ shared_with: { everybody, users, departments } }: View) =>
  !everybody && !users.length && !departments.length;

export const viewsQuery = (kinds: string) =>
  queryOptions({
    queryKey: keys.views(kinds),
    queryFn: async () => (await send<{ items: View[] }>('GET', '/views', { query: { kinds } })).items,
    staleTime: 60_000,
    placeholderData: undefined, // another list's tabs are none of this one's
  });

/** How many contacts a view has that is not before one's eyes: asked again now and then, not at every change. */
export const viewCountQuery = (view: View) =>
  queryOptions({
    queryKey: keys.viewCount(view.id, view.version),
    queryFn: ({ signal }) =>
      countOf({ kinds: view.kinds.join(','), filter: view.settings.filter ?? undefined }, signal),
    staleTime: 10_000,
    refetchInterval: 30_000,
    placeholderData: undefined,
  });

export interface NewView {
  kinds: readonly string[];
  name: string;
  settings: Partial<ViewSettings>;
  shared_with: SharedWith;
}

export const createView = (body: NewView) => send<View>('POST', '/views', { body });
export const changeView = (
  { id, version }: View,
  change: Partial<Pick<NewView, 'name' | 'settings' | 'shared_with'>>,
) => send<View>('PATCH', `/views/${id}`, { body: { version, ...change } });
export const deleteView = (id: number) => send<void>('DELETE', `/views/${id}`);
export const arrangeViews = (ids: readonly number[]) => send<void>('POST', '/views/order', { body: { ids } });

export const useViews = (kinds: string) => useQuery(viewsQuery(kinds));
