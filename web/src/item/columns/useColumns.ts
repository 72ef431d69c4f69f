/** Which columns a list shows, how wide and which of them stay in sight: the factory's until somebody chooses. */
import { useMemo } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import type { Column } from '../../api/views';
import { partOf } from '../../fields';
import { useOwnFields } from '../marks/ownFields';
import type { ListControl } from '../views/useListControl';
import { movedTo } from './moving';
import { fitting } from './written';

/** The factory columns of UX 6; what a kind lacks is simply not there, other kinds get their first fields. */
const FACTORY = ['companies', 'type', 'email', 'phone', 'tags', 'responsible', 'changed_at'];
/** Of what every item has beside its kind's fields, a list shows these. */
const LISTED = ['last_activity_at'];
const WIDTHS: Record<string, number> = {
  companies: 150,
  people: 150,
  type: 108,
  email: 155,
  phone: 136,
  tags: 116,
  responsible: 124,
  changed_at: 124,
};

export const NAME_WIDTH = 248;
/** The name is no field of a kind and stands always; what is kept of it is its width. */
export const NAME = 'title';

export interface ShownColumn {
  field: FieldInfo;
  /** Pixels; the least it may have where nobody has set any. */
  width: number;
  /** Somebody has set the width: it neither grows nor shrinks. */
  fixed: boolean;
  pinned: boolean;
}

export interface Columns {
  /** In the order of the screen: pinned ones first. */
  shown: readonly ShownColumn[];
  nameWidth: number | null;
  offered: readonly FieldInfo[];
  /** As a view keeps them. */
  kept: readonly Column[];
  toggle: (key: string) => void;
  /** To the place of another. */
  place: (key: string, at: string) => void;
  move: (key: string, by: -1 | 1) => void;
  /** Null: as wide as there is room. */
  resize: (key: string, width: number | null) => void;
  pin: (key: string, on: boolean) => void;
  reset: () => void;
}

export function useColumns({ state, set }: ListControl, fields: readonly FieldInfo[]): Columns {
  const own = useOwnFields();
  const offered = useMemo(
    () => [
      ...fields.filter((field) => !partOf(field).unlistable),
      ...own.filter(({ key }) => LISTED.includes(key)),
    ],
    [fields, own],
  );
  const written = JSON.stringify(state.columns);
  const { kept, shown, nameWidth } = useMemo(
    () => laidOut(JSON.parse(written) as Column[] | null, offered),
    [written, offered],
  );
  /** No column at all is a choice too, and told from none having been made. */
  const put = (columns: readonly Column[]) => set({ columns: columns.length ? columns : [{ key: NAME }] });
  const change = (key: string, change: Partial<Column>) =>
    put(withName(kept, key).map((one) => (one.key === key ? { ...one, ...change } : one)));
  const orderOf = (key: string) => shown.findIndex(({ field }) => field.key === key);
  const place = (key: string, to: number) => {
    const beside = shown[to];
    if (!beside || to === orderOf(key)) return;
    const at = kept.findIndex((one) => one.key === key);
    const target = kept.findIndex((one) => one.key === beside.field.key);
    put(movedTo(kept, at, target).map((one) => (one.key === key ? { ...one, pinned: beside.pinned } : one)));
  };
  return {
    shown,
    nameWidth,
    offered,
    kept,
    toggle: (key) =>
      put(kept.some((one) => one.key === key) ? kept.filter((one) => one.key !== key) : [...kept, { key }]),
    place: (key, at) => place(key, orderOf(at)),
    move: (key, by) => place(key, orderOf(key) + by),
    resize: (key, width) => change(key, { width: width === null ? null : fitting(width) }),
    pin: (key, pinned) => change(key, { pinned }),
    reset: () => set({ columns: null }),
  };
}

function laidOut(chosen: readonly Column[] | null, offered: readonly FieldInfo[]) {
  const kept = chosen ?? factoryOf(offered).map((key): Column => ({ key }));
  const shown = kept.flatMap((column): ShownColumn[] => {
    const field = offered.find((one) => one.key === column.key);
    if (!field) return [];
    const fixed = Boolean(column.width);
    return [
      { field, width: column.width || (WIDTHS[field.key] ?? 140), fixed, pinned: column.pinned ?? false },
    ];
  });
  const ordered = [...shown.filter((one) => one.pinned), ...shown.filter((one) => !one.pinned)];
  return { kept, shown: ordered, nameWidth: kept.find((one) => one.key === NAME)?.width ?? null };
}

const withName = (kept: readonly Column[], key: string): readonly Column[] =>
  key === NAME && !kept.some((one) => one.key === NAME) ? [{ key: NAME }, ...kept] : kept;

function factoryOf(offered: readonly FieldInfo[]): string[] {
  const known = FACTORY.filter((key) => offered.some((field) => field.key === key));
  const own = offered.filter((field) => !field.is_system).map((field) => field.key);
  return known.includes('email') ? known : [...own.slice(0, 5), ...known];
}
