/** Which columns a list shows: the factory's until the user chooses; the choice stays in this browser. */
import { useState } from 'react';
import type { FieldInfo } from '../api/itemTypes';
import { partOf } from '../fields';
import { recall, remember } from '../lib/storage';

/** The factory columns of UX 6; what a kind lacks is simply not there, other kinds get their first fields. */
const FACTORY = ['companies', 'type', 'email', 'phone', 'tags', 'responsible', 'changed_at'];
const WIDTHS: Record<string, number> = {
  companies: 160,
  people: 160,
  type: 112,
  email: 165,
  phone: 150,
  tags: 124,
  responsible: 124,
  changed_at: 124,
};

export const NAME_WIDTH = 206;
export const widthOf = (field: FieldInfo) => WIDTHS[field.key] ?? 140;

export interface Columns {
  chosen: FieldInfo[];
  offered: FieldInfo[];
  toggle: (key: string) => void;
  move: (key: string, by: -1 | 1) => void;
  reset: () => void;
}

export function useColumns(kinds: string, fields: readonly FieldInfo[]): Columns {
  const place = `columns.${kinds}`;
  const [stored, setStored] = useState<{ place: string; keys: string[] | null }>({
    place,
    keys: read(place),
  });
  const keys = stored.place === place ? stored.keys : read(place);
  const offered = fields.filter((field) => !partOf(field).unlistable);
  const chosenKeys = keys ?? factoryOf(offered);
  const set = (next: string[] | null) => {
    remember(place, next?.join(',') ?? null);
    setStored({ place, keys: next });
  };
  return {
    chosen: chosenKeys.flatMap((key) => offered.find((field) => field.key === key) ?? []),
    offered,
    toggle: (key) =>
      set(chosenKeys.includes(key) ? chosenKeys.filter((one) => one !== key) : [...chosenKeys, key]),
    move: (key, by) => set(moved(chosenKeys, key, by)),
    reset: () => set(null),
  };
}

const read = (place: string) => recall(place)?.split(',').filter(Boolean) ?? null;

function factoryOf(offered: readonly FieldInfo[]): string[] {
  const known = FACTORY.filter((key) => offered.some((field) => field.key === key));
  const own = offered.filter((field) => !field.is_system).map((field) => field.key);
  return known.includes('email') ? known : [...own.slice(0, 5), ...known];
}

function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const at = keys.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= keys.length) return [...keys];
  const next = keys.filter((one) => one !== key);
  next.splice(to, 0, key);
  return next;
}
