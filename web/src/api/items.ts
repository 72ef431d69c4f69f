/** Reading and writing items of any kind: lists by cursor, cards, timelines, changes. */
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { send } from './http';
import type {
  ChangeEntry,
  FieldInfo,
  FileValue,
  Item,
  Kind,
  MadeItem,
  Page,
  TimelineRecord,
  Values,
} from './itemTypes';
import { keys } from './keys';

/** A filter tree as CONTRACTS writes it: ["and", …], ["or", …], ["not", node] or [path, operator, value]. */
export type FilterNode = readonly unknown[];

export interface ListParams {
  kinds: string;
  q?: string;
  filter?: FilterNode | undefined;
  sort?: string;
  fields?: readonly string[];
  trash?: boolean;
}

const PAGE = 100;
const SETTLED = 300_000;

export const kindsQuery = queryOptions({
  queryKey: keys.kinds,
  queryFn: async () => (await send<{ items: Kind[] }>('GET', '/kinds')).items,
  staleTime: SETTLED,
});

export const fieldsQuery = (kind: string) =>
  queryOptions({
    queryKey: keys.fields(kind),
    queryFn: async () =>
      (await send<{ items: FieldInfo[] }>('GET', `/kinds/${kind}/fields`)).items.filter(
        (field) => !field.retired,
      ),
    staleTime: SETTLED,
  });

export function listQuery(params: ListParams) {
  return infiniteQueryOptions({
    queryKey: keys.list(params.kinds, params),
    queryFn: ({ pageParam, signal }) =>
      send<Page<Item>>('GET', `/items/${params.kinds}`, {
        query: {
          ...conditions(params),
          sort: params.sort,
          fields: params.fields?.join(','),
          limit: PAGE,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export const countQuery = (params: ListParams, exact = false) =>
  queryOptions({
    queryKey: keys.count(params.kinds, { ...conditions(params), exact }),
    queryFn: ({ signal }) => countOf(params, signal, exact),
  });

/** How many there are; `capped`: at least so many, unless they are to be counted exactly. */
export const countOf = (params: ListParams, signal?: AbortSignal, exact = false) =>
  send<{ count: number; capped: boolean }>('GET', `/items/${params.kinds}/count`, {
    query: { ...conditions(params), exact: exact || undefined },
    signal,
  });

function conditions({ q, filter, trash }: ListParams) {
  return { q, filter: filter && JSON.stringify(filter), trash: trash || undefined };
}

export const cardQuery = (kind: string, id: number) =>
  queryOptions({ queryKey: keys.card(kind, id), queryFn: () => send<Item>('GET', `/items/${kind}/${id}`) });

export const timelineQuery = (kind: string, id: number) =>
  infiniteQueryOptions({
    queryKey: keys.timeline(kind, id),
    queryFn: ({ pageParam }) =>
      send<Page<TimelineRecord>>('GET', `/items/${kind}/${id}/timeline`, {
        query: { cursor: pageParam, limit: 30 },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const changesQuery = (kind: string, id: number, field?: string) =>
  infiniteQueryOptions({
    queryKey: keys.changes(kind, id, field),
    queryFn: ({ pageParam }) =>
      send<Page<ChangeEntry>>('GET', `/items/${kind}/${id}/changes`, { query: { field, cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** `draft`: the one that this saves; it ends in the same transaction. */
export const createItem = (kind: string, values: Values, key: string, draft?: string | null) =>
  send<Item | MadeItem>('POST', `/items/${kind}`, { body: { values, ...(draft ? { draft } : {}) }, key });

export const trashItem = (kind: string, id: number) => send<void>('DELETE', `/items/${kind}/${id}`);
export const restoreItem = (kind: string, id: number) => send<Item>('POST', `/items/${kind}/${id}/restore`);
export const purgeItem = (kind: string, id: number) => send<void>('POST', `/items/${kind}/${id}/purge`);
export interface Note {
  text: string;
  /** Those whom it names, who are told of it. */
  mentions: number[];
}

export const commentOn = (kind: string, id: number, note: Note, key: string, draft?: string | null) =>
  send<TimelineRecord>('POST', `/items/${kind}/${id}/comments`, {
    body: { ...note, ...(draft ? { draft } : {}) },
    key,
  });

/** What a change of responsible, managers, observers, shares or access would leave to the caller. */
export interface AccessLeft {
  read: boolean;
  edit: boolean;
  access: boolean;
}

export const foreseeAccess = (kind: string, id: number, values: Values) =>
  send<AccessLeft>('POST', `/items/${kind}/${id}/foresee`, { body: { values } });

export interface Duplicate {
  id: number;
  kind: string;
  title: string;
  reason?: string;
  /** How nearly the name is the same, in percent. */
  score?: number | null;
}

/** Existing items that look like what is being typed, as far as the caller may read them. */
export const findDuplicates = (kind: string, values: Values, signal?: AbortSignal) =>
  send<{ items: Duplicate[] }>('GET', `/duplicates/${kind}`, {
    query: { values: JSON.stringify(values) },
    signal,
  });

export const uploadFile = (file: File, signal: AbortSignal) => {
  const body = new FormData();
  body.append('file', file);
  return send<{ id: number }>('POST', '/files', { body, signal });
};

/** A photo is judged when it arrives: the answer says why a file cannot be one. */
export const uploadPhoto = (picture: Blob, name: string, signal: AbortSignal) => {
  const body = new FormData();
  body.append('file', picture, name);
  return send<FileValue>('POST', '/files', { body, query: { photo: true }, signal });
};

export const fileUrl = (id: number) => `/api/v1/files/${id}`;

/** The photo drawn for the screen: so many pixels wide or high, or as it is shown at most, 200 × 300. */
export const photoUrl = (id: number, size: number | 'photo') => `${fileUrl(id)}?size=${size}`;

/** The readable items of a kind whose title begins with what is typed: for pickers. */
export const pickItems = (kind: string, q: string, signal?: AbortSignal) =>
  send<Page<Item>>('GET', `/items/${kind}`, { query: { q, limit: 12, fields: '' }, signal });

export function useKind(key: string): Kind | undefined {
  return useQuery(kindsQuery).data?.find((kind) => kind.key === key);
}
