/** The contact looked at beside the list: named by the address, moved along the list, its neighbours read ahead. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { cardQuery } from '../../api/items';
import type { Item, ItemRef } from '../../api/itemTypes';
import { useKeys } from '../../lib/keys';
import type { ListRows } from '../useList';
import type { ListControl } from '../views/useListControl';

export type Peeked = Pick<ItemRef, 'kind' | 'id'>;

/** `person-12`, as the address has it. */
export function peekedFrom(written: unknown): Peeked | null {
  const [, kind, id] = /^([a-z][\w]*)-(\d+)$/.exec(String(written ?? '')) ?? [];
  return kind && id ? { kind, id: Number(id) } : null;
}

export const peekedText = ({ kind, id }: Peeked) => `${kind}-${id}`;

export interface Peek {
  peeked: Peeked | null;
  /** Its row, as far as the list has been read. */
  row: Item | undefined;
  /** Its place in the list, from 0; -1: it is not in it. */
  at: number;
  show: (item: Peeked) => void;
  /** Opens it, or closes it where it is open. */
  toggle: (item: Peeked) => void;
  /** The next one, or the one before, by how many. */
  go: (by: number) => void;
  open: () => void;
  close: () => void;
}

/** How many on either side are read ahead. */
const AHEAD = 2;

export function usePeek({ peeked, peekAt }: ListControl, list: ListRows): Peek {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const is = (one: Peeked) => peeked !== null && one.kind === peeked.kind && one.id === peeked.id;
  const at = list.rows.findIndex(is);
  const { rows } = list;
  useEffect(() => {
    if (at < 0) return;
    for (const near of rows.slice(Math.max(0, at - AHEAD), at + AHEAD + 1))
      void cache.prefetchQuery({ ...cardQuery(near.kind, near.id), staleTime: 30_000 });
    if (at >= rows.length - 1 - AHEAD && list.hasMore) list.more();
  }, [at, rows, cache, list]);
  const go = (by: number) => {
    const next = rows[at + by];
    if (next && at >= 0) peekAt(next);
  };
  const open = () => {
    if (peeked)
      void navigate({ to: '/items/$kind/$id', params: { kind: peeked.kind, id: String(peeked.id) } });
  };
  return {
    peeked,
    row: rows[at],
    at,
    show: peekAt,
    toggle: (item) => peekAt(is(item) ? null : item),
    go,
    open,
    close: () => peekAt(null),
  };
}

/** Esc closes first what has opened over the panel. */
const isElsewhere = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.closest('[data-portal]') !== null;

/** As long as the panel stands. */
export function usePeekKeys({ go, open, close }: Peek): void {
  useKeys([
    { keys: 'k', label: 'keys.previous', group: 'list', run: () => go(-1) },
    { keys: 'j', label: 'keys.next', group: 'list', run: () => go(1) },
    { keys: 'shift+enter', label: 'keys.peek_open', group: 'list', run: open },
    {
      keys: 'escape',
      label: 'keys.peek_close',
      group: 'list',
      run: (event) => !isElsewhere(event) && close(),
    },
  ]);
}
