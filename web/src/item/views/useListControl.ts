/** One list with its views: which is chosen, what it shows now, and how either is changed. */
import { useState } from 'react';
import { useSaveMe } from '../../api/session';
import { useViews, type View } from '../../api/views';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import {
  differs,
  keepOwn,
  type ListSettings,
  type ListState,
  ownSettings,
  type Search,
  searchFor,
  settingsOf,
  stateFrom,
} from '../listState';
import { type Peeked, peekedFrom, peekedText } from '../peek/usePeek';

export interface ListControl {
  kinds: readonly string[];
  views: readonly View[];
  /** Null: the list as it is without a view. */
  view: View | null;
  /** The address names a view that is not there, or not for this reader. */
  missing: boolean;
  /** False as long as it is not known what the view says. */
  ready: boolean;
  state: ListState;
  /** What a view would not have after a reload by its name alone. */
  changed: boolean;
  set: (change: Partial<ListState>) => void;
  reset: () => void;
  choose: (view: number | null) => void;
  /** Which contact is looked at beside the list. */
  peeked: Peeked | null;
  peekAt: (item: Peeked | null) => void;
}

interface Options {
  kinds: readonly string[];
  search: Search;
  /** Writes into the address; `further`: as a new step, which the browser's Back takes back. */
  put: (change: Search, further?: boolean) => void;
}

const SAID_NOTHING: Search = {
  filter: undefined,
  sort: undefined,
  columns: undefined,
  density: undefined,
  sums: undefined,
};

/** Another list: its views and what was changed of them are none of this one's; what is sought may stay. */
export const AFRESH: Search = { ...SAID_NOTHING, view: undefined, peek: undefined };

export function useListControl({ kinds, search, put }: Options): ListControl {
  const place = kinds.join(',');
  const saveMe = useSaveMe();
  const say = useErrorText();
  const { data: views = [], isPending } = useViews(place);
  const asked = Number(search.view) || null;
  const view = views.find((one) => one.id === asked) ?? null;
  const [own, setOwn] = useState(() => ({ place, settings: ownSettings(place) }));
  const mine = own.place === place ? own.settings : ownSettings(place);
  const base = view ? settingsOf(view) : mine;
  const state = stateFrom(search, base);
  /** Without a view columns, sums and density are nobody else's, and stay. */
  const keep = ({ columns, sums, density }: Partial<ListSettings>) => {
    const kept = { ...(columns === undefined ? {} : { columns }), ...(sums === undefined ? {} : { sums }) };
    keepOwn(place, kept);
    setOwn({ place, settings: { ...mine, ...kept } });
    if (density) saveMe({ density }).catch((error) => showToast(say(error), { tone: 'fault' }));
  };
  const set = (change: Partial<ListState>) => {
    if (view) return put(searchFor(change, base));
    const { columns, sums, density, ...rest } = change;
    if (columns !== undefined || sums !== undefined || density) keep(change);
    put({ ...searchFor(rest, base), columns: undefined, sums: undefined, density: undefined });
  };
  return {
    kinds,
    views,
    view,
    missing: asked !== null && !isPending && !view,
    ready: asked === null || !isPending,
    state,
    changed: differs(state, base),
    set,
    peeked: peekedFrom(search.peek),
    peekAt: (item) => put({ peek: item ? peekedText(item) : undefined }),
    reset: () => put(SAID_NOTHING),
    choose: (id) => put({ ...AFRESH, q: undefined, view: id ?? undefined }, true),
  };
}
