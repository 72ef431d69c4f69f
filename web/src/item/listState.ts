/** What a list shows: what its view says, and what the reader has changed of that since, which stands in the address. */
import type { FilterNode } from '../api/items';
import type { Column, Sum, View, ViewSettings } from '../api/views';
import { recall, remember } from '../lib/storage';
import type { Density } from '../lib/theme';
import { columnsFrom, columnsText } from './columns/written';

export interface ListSettings {
  filter: FilterNode | null;
  /** Up to three keys, `-` before one that falls; none: by name. */
  sort: readonly string[];
  /** Null: as the factory has them. */
  columns: readonly Column[] | null;
  /** Null: as the reader likes it everywhere. */
  density: Density | null;
  sums: Readonly<Record<string, Sum>>;
}

export interface ListState extends ListSettings {
  q: string;
}

/** The part of an address that a list reads and writes. */
export type Search = Record<string, unknown>;
type Words = Record<keyof ListSettings, unknown>;

export const MOST_KEYS = 3;
const SETTINGS = ['filter', 'sort', 'columns', 'density', 'sums'] as const;
const DENSITIES: readonly unknown[] = ['compact', 'normal', 'relaxed'];

/** Without a view, what one has chosen of columns and sums stays in this browser. */
export function ownSettings(kinds: string): ListSettings {
  return {
    filter: null,
    sort: [],
    columns: columnsFrom(recall(`columns.${kinds}`)),
    density: null,
    sums: sumsFrom(recall(`sums.${kinds}`)),
  };
}

export function keepOwn(kinds: string, { columns, sums }: Partial<ListSettings>): void {
  if (columns !== undefined) remember(`columns.${kinds}`, columns && columnsText(columns));
  if (sums !== undefined) remember(`sums.${kinds}`, sumsText(sums) || null);
}

export function settingsOf({ settings }: View): ListSettings {
  return {
    filter: settings.filter ?? null,
    sort: settings.sort ?? [],
    columns: settings.columns?.length ? settings.columns.map(plain) : null,
    density: settings.density ?? null,
    sums: ordered(Object.entries(settings.sums ?? {})),
  };
}

/** As a view keeps them; the columns that are shown are written down even where they are the factory's. */
export function keptSettings(state: ListSettings, columns: readonly Column[]): ViewSettings {
  const { filter, sort, density, sums } = state;
  return {
    filter,
    sort: [...sort],
    density,
    sums: { ...sums },
    columns: (state.columns ?? columns).map(plain),
  };
}

const plain = ({ key, width, pinned }: Column): Column => ({
  key,
  ...(width ? { width } : {}),
  ...(pinned ? { pinned } : {}),
});

/** What the address says, laid over the view; what cannot be read counts as unsaid. */
export function stateFrom(search: Search, base: ListSettings): ListState {
  const filter = filterFrom(search.filter);
  const columns = columnsFrom(search.columns);
  return {
    q: search.q === undefined ? '' : String(search.q),
    filter: filter === undefined ? base.filter : filter,
    sort: search.sort === undefined ? base.sort : sortFrom(search.sort),
    columns: columns ?? base.columns,
    density: DENSITIES.includes(search.density) ? (search.density as Density) : base.density,
    sums: search.sums === undefined ? base.sums : sumsFrom(search.sums),
  };
}

/** What the address has to say so that this state is read from it: only what differs from the view. */
export function searchFor(state: Partial<ListState>, base: ListSettings): Search {
  const words: Partial<Words> = {
    filter: state.filter ?? [],
    sort: state.sort?.length ? state.sort.join(',') : BY_NAME,
    columns: state.columns ? columnsText(state.columns) : undefined,
    density: state.density ?? undefined,
    sums: sumsText(state.sums ?? {}),
  };
  const written: Search = {};
  if (state.q !== undefined) written.q = state.q || undefined;
  for (const key of SETTINGS)
    if (key in state) written[key] = same(state[key], base[key]) ? undefined : words[key];
  return written;
}

export const differs = (state: ListSettings, base: ListSettings): boolean =>
  SETTINGS.some((key) => !same(state[key], base[key]));

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export const BY_NAME = 'title';

/** By name is the order that needs no word. */
function sortFrom(written: unknown): string[] {
  const keys = String(written).split(',').filter(Boolean).slice(0, MOST_KEYS);
  return keys.length === 1 && keys[0] === BY_NAME ? [] : keys;
}

/** Undefined: the address says nothing of it. */
function filterFrom(written: unknown): FilterNode | null | undefined {
  const tree = typeof written === 'string' ? parsed(written) : written;
  if (!Array.isArray(tree)) return undefined;
  return tree.length ? tree : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const sumsText = (sums: Readonly<Record<string, Sum>>) =>
  Object.entries(sums)
    .map(([key, sum]) => `${key}:${sum}`)
    .join(',');

const SUMS: readonly string[] = ['count', 'filled', 'sum', 'average', 'min', 'max'];

function sumsFrom(written: unknown): Record<string, Sum> {
  const pairs = typeof written === 'string' ? written.split(',').map((one) => one.split(':')) : [];
  return ordered(pairs.filter((one): one is [string, Sum] => Boolean(one[0]) && SUMS.includes(one[1] ?? '')));
}

/** Two that say the same are written alike. */
const ordered = (pairs: [string, Sum][]): Record<string, Sum> =>
  Object.fromEntries([...pairs].sort(([one], [other]) => (one < other ? -1 : 1)));
