/** Who else is at a card just now, and which field he edits: heard from the live events, forgotten when he falls silent. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { client, newKey } from './http';

/** What the live events tell. */
export interface PresenceEvent {
  kind: string;
  id: number;
  seat: string;
  user: number;
  name: string;
  field: string | null;
  here: boolean;
}

export interface Person {
  user: number;
  name: string;
  /** The key of the field he is editing. */
  field: string | null;
}

const BEAT = 20_000;
/** Two beats may be lost. */
const SILENT = 50_000;
const SEAT = newKey();

type Seats = ReadonlyMap<string, Person & { at: number }>;
const NOBODY: Seats = new Map();
const cards = new Map<string, Seats>();
const beats = new Map<string, () => void>();
/** Whether the live events are open: those who are at a card answer whoever comes once, and are to be heard then. */
let open = false;
const watchers = new Set<() => void>();

const keyOf = (kind: string, id: number) => `${kind}/${id}`;

function put(key: string, seats: Seats): void {
  if (seats.size) cards.set(key, seats);
  else cards.delete(key);
  for (const watcher of watchers) watcher();
}

/** Called by the live events as they open and break. */
export function listening(now: boolean): void {
  open = now;
  if (open) for (const beat of beats.values()) beat();
}

/** Called by the live events. A window that was not known yet learns at once that this one is here too. */
export function hearPresence({ kind, id, seat, here, ...person }: PresenceEvent): void {
  const key = keyOf(kind, id);
  const beat = beats.get(key);
  if (!beat) return; // no card of this window
  const { [seat]: known, ...others } = Object.fromEntries(cards.get(key) ?? NOBODY);
  const rest = Object.entries(others);
  put(key, new Map(here ? [...rest, [seat, { ...person, at: Date.now() }]] : rest));
  if (here && !known) beat();
}

/** Those at this card in other windows, each once; where one of his edits a field, with that. */
export function usePeople(kind: string, id: number): readonly Person[] {
  const seats = useSyncExternalStore(watch, () => cards.get(keyOf(kind, id)) ?? NOBODY);
  return useMemo(() => {
    const people = new Map<number, Person>();
    for (const { user, name, field } of seats.values())
      if (!people.get(user)?.field) people.set(user, { user, name, field });
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  }, [seats]);
}

/** Says that this window is at the card, as long as it is shown and seen; answered by `usePeople` of the others. */
export function useBeingHere(kind: string, id: number): void {
  useEffect(() => {
    const key = keyOf(kind, id);
    const say = () => {
      if (!document.hidden) tell(kind, id, true);
    };
    const beat = () => {
      if (open) say(); // else said as they open
    };
    const leave = () => tell(kind, id, false);
    const seen = () => (document.hidden ? leave() : beat());
    beats.set(key, beat);
    beat();
    const timer = window.setInterval(() => {
      forgetSilent(key);
      say();
    }, BEAT);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pagehide', leave);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', leave);
      beats.delete(key);
      put(key, NOBODY);
      leave();
    };
  }, [kind, id]);
}

let edited: string | null = null;

/** Says which field is being edited, while it is. */
export function useTellEditing(kind: string, id: number, field: string, editing: boolean): void {
  useEffect(() => {
    if (!editing) return;
    edited = field;
    beats.get(keyOf(kind, id))?.();
    return () => {
      if (edited === field) edited = null;
      beats.get(keyOf(kind, id))?.();
    };
  }, [kind, id, field, editing]);
}

/** Nobody waits for it, and nobody is told when it fails: the next one comes soon. */
function tell(kind: string, item_id: number, here: boolean): void {
  const body = { seat: SEAT, field: here ? edited : null, here };
  const params = { path: { kind, item_id } };
  void client
    .POST('/api/v1/items/{kind}/{item_id}/presence', { params, body, keepalive: true })
    .catch(() => undefined);
}

function forgetSilent(key: string): void {
  const seats = cards.get(key);
  if (!seats) return;
  const alive = [...seats].filter(([, one]) => one.at > Date.now() - SILENT);
  if (alive.length < seats.size) put(key, new Map(alive));
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
