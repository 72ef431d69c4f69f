/** The list one came from: which items stand before and after the open card. */
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../lib/keys';

interface Place {
  kind: string;
  id: number;
}

let order: readonly Place[] = [];
let total = 0;

/** The list tells what it shows, in its order, and how many there are beyond the pages read so far. */
export function rememberOrder(items: readonly Place[], count: number): void {
  order = items.map(({ kind, id }) => ({ kind, id }));
  total = count;
}

/** How the list was that one came from: its view, and what was changed of it. */
let address: { kinds: readonly string[]; search: Record<string, unknown> } | null = null;

export function rememberAddress(kinds: readonly string[], search: Record<string, unknown>): void {
  const { peek: _peek, create: _create, name: _name, ...list } = search;
  address = { kinds, search: list };
}

/** At signing out: what one had searched for is not for the next one. */
export function forgetList(): void {
  rememberOrder([], 0);
  address = null;
}

/** Where "back to the list" leads from the card of an item of this kind. */
export const listAddress = (kind: string): Record<string, unknown> =>
  address?.kinds.includes(kind) ? address.search : { kind };

export interface Neighbours {
  place: { at: number; of: number } | null;
  hasPrevious: boolean;
  hasNext: boolean;
  previous: () => void;
  next: () => void;
}

export function useNeighbours(kind: string, id: number): Neighbours {
  const navigate = useNavigate();
  const at = order.findIndex((one) => one.kind === kind && one.id === id);
  const go = (to: Place | undefined) => {
    if (to) void navigate({ to: '/items/$kind/$id', params: { kind: to.kind, id: String(to.id) } });
  };
  const previous = () => go(order[at - 1]);
  const next = () => at >= 0 && go(order[at + 1]);
  useKeys([
    { keys: 'k', label: 'keys.previous', group: 'card', run: previous },
    { keys: 'j', label: 'keys.next', group: 'card', run: next },
  ]);
  return {
    place: at >= 0 ? { at: at + 1, of: Math.max(total, order.length) } : null,
    hasPrevious: at > 0,
    hasNext: at >= 0 && at < order.length - 1,
    previous,
    next,
  };
}
