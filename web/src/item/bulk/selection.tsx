/** Which rows of a list are chosen: some of those that are loaded, or all that the list has. */
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Item } from '../../api/itemTypes';

export interface Picked {
  kind: string;
  id: number;
}

interface State {
  picked: ReadonlyMap<string, Picked>;
  /** All of the list, those that are not loaded too. */
  all: boolean;
}

const NOTHING: State = { picked: new Map(), all: false };
export const nameOf = ({ kind, id }: Picked) => `${kind}-${id}`;

export class Selection {
  rows: readonly Item[] = [];
  /** False while the rows of the list before are still shown: none of them can be chosen. */
  settled = true;
  #state = NOTHING;
  #anchor = '';
  #watchers = new Set<() => void>();

  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
  readonly state = () => this.#state;
  has = (item: Picked) => this.#state.all || this.#state.picked.has(nameOf(item));

  toggle(item: Picked): void {
    const chosen = !this.has(item);
    this.#anchor = nameOf(item);
    this.#put([item], chosen, this.#state.all ? this.rows : []);
  }

  /** From the row chosen last to this one. */
  extendTo(item: Picked): void {
    const names = this.rows.map(nameOf);
    const to = names.indexOf(nameOf(item));
    const from = names.indexOf(this.#anchor);
    if (from < 0) this.#anchor = nameOf(item);
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    this.#put(this.rows.slice(first, last + 1), true);
  }

  choose(items: readonly Picked[], chosen = true): void {
    this.#put(items, chosen);
  }

  chooseAll(): void {
    if (!this.settled) return;
    this.#publish({ picked: new Map(this.rows.map((item) => [nameOf(item), item])), all: true });
  }

  clear(): void {
    this.#anchor = '';
    if (this.#state !== NOTHING) this.#publish(NOTHING);
  }

  #put(items: readonly Picked[], chosen: boolean, before: readonly Picked[] = []): void {
    if (!this.settled) return;
    const picked = new Map(this.#state.picked);
    for (const item of before) picked.set(nameOf(item), item);
    for (const item of items) {
      if (chosen) picked.set(nameOf(item), { kind: item.kind, id: item.id });
      else picked.delete(nameOf(item));
    }
    this.#publish(picked.size ? { picked, all: false } : NOTHING);
  }

  #publish(state: State): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

const SelectionContext = createContext(new Selection());

interface Props {
  rows: readonly Item[];
  /** What the list shows: another list begins with nothing chosen. */
  of: string;
  /** The rows are still those of what was shown before. */
  isFormer?: boolean;
  children: ReactNode;
}

export function SelectionProvider({ rows, of, isFormer = false, children }: Props) {
  const selection = useRef<Selection>(null);
  selection.current ??= new Selection();
  selection.current.rows = rows;
  const arrived = useRef(of);
  if (!isFormer) arrived.current = of;
  selection.current.settled = arrived.current === of; // another order or other columns are the same list
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is what clears it
  useLayoutEffect(() => selection.current?.clear(), [of]);
  return <SelectionContext.Provider value={selection.current}>{children}</SelectionContext.Provider>;
}

export const useSelection = () => useContext(SelectionContext);

export function useSelected(): State {
  const selection = useSelection();
  return useSyncExternalStore(selection.watch, selection.state);
}

/** Whether any row is: a tap chooses then, instead of opening. */
export function useIsChoosing(): boolean {
  const selection = useSelection();
  return useSyncExternalStore(selection.watch, () => selection.state().picked.size > 0);
}

export function useIsSelected(item: Picked): boolean {
  const selection = useSelection();
  return useSyncExternalStore(selection.watch, () => selection.has(item));
}
