/** Edits of items that could not be sent: kept in this browser for at most a day, sent again by themselves, in order. */
import { useSyncExternalStore } from 'react';
import { ApiError, isAbsence, OfflineError } from './errors';
import { newKey, send } from './http';
import { type Edit, inTurn, saved, upon } from './ownEdits';
import { isAway, onReach } from './reach';
import { type About, forgetChange, keepChange, keptChanges, type Unsent } from './unsentStore';

export type { Unsent } from './unsentStore';

export interface UnsentState {
  waiting: readonly Unsent[];
  /** What the server said the last time to what still waits. */
  held: ApiError | null;
  /** Refused when sent again: shown until the user has seen it. */
  refused: readonly { change: Unsent; error: ApiError }[];
}

type Outcome = 'settled' | 'later' | 'away';

const DAY = 86_400_000;
/** A change that the server stumbles over each time is told as refused, not tried for ever. */
const TRIES = 5;
/** Two items in a row that have to wait: the fault lies with the server, not with them. */
const ENOUGH = 2;

let state: UnsentState = { waiting: [], held: null, refused: [] };
let owner = 0;
let sending = false;
/** By change: how often it had to wait, for the order. */
const failures = new Map<string, number>();
/** By change: how often the server was there, and stumbled over it. */
const stumbles = new Map<string, number>();
const watchers = new Set<() => void>();
const settledWatchers = new Set<(change: Unsent) => void>();

/** Begins for one user: forgets what is too old or another's, then tries to send the rest. */
export async function openUnsent(user: number): Promise<() => void> {
  owner = user;
  const all = await keptChanges();
  const stale = all.filter((one) => one.at < Date.now() - DAY);
  await Promise.all(stale.map((one) => forgetChange(one.id)));
  const own = all.filter((one) => one.user === user && !stale.includes(one)).sort((a, b) => a.at - b.at);
  const refused = own.flatMap((change) =>
    change.refusal ? [{ change, error: new ApiError(change.refusal.status, change.refusal.body) }] : [],
  );
  publish({ waiting: own.filter((one) => !one.refusal), held: null, refused });
  const retry = () => void flush();
  window.addEventListener('online', retry);
  const unwatch = onReach(() => !isAway() && retry());
  const timer = window.setInterval(retry, 15_000);
  retry();
  return () => {
    window.removeEventListener('online', retry);
    unwatch();
    window.clearInterval(timer);
  };
}

/**
 * Saves an edit of the item at `path`; while the server is away it is kept and `null` is answered, `undefined` where
 * it is saved and one no longer sees the item.
 */
export function saveOrKeep<Answer extends { version: number }>(
  path: string,
  edit: Edit,
  about: About,
): Promise<Answer | null | undefined> {
  return inTurn(path, async () => {
    const change: Unsent = {
      id: newKey(),
      user: owner,
      path,
      body: upon(path, edit),
      about,
      at: Date.now(),
    };
    if (state.waiting.some((one) => one.path === path)) return keep(change);
    try {
      const answer = await send<Answer | undefined>('PATCH', path, { body: change.body, key: change.id });
      saved(path, change.body, answer?.version);
      return answer;
    } catch (error) {
      if (isAbsence(error)) return keep(change);
      throw error;
    }
  });
}

/** Waits before it is written: what is saved meanwhile then finds it, and writes it anew upon that. */
async function keep(change: Unsent): Promise<null> {
  publish({ ...state, waiting: [...state.waiting, change] });
  try {
    await keepChange(change);
  } catch (error) {
    publish({ ...state, waiting: state.waiting.filter(({ id }) => id !== change.id) });
    throw error;
  }
  if (!isAway()) void flush();
  return null;
}

/** Sends what waits: the edits of one item in their order; one that cannot be saved now holds up no other item. */
export async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  const later = new Set<string>();
  try {
    for (let change = next(later); change && later.size < ENOUGH; change = next(later)) {
      const outcome = await sendAgain(change);
      if (outcome === 'away') return;
      if (outcome === 'later') later.add(change.path);
    }
  } finally {
    sending = false;
  }
}

/** The oldest edit of each item in turn, those that have failed before last. */
function next(later: ReadonlySet<string>): Unsent | undefined {
  return state.waiting
    .filter((one, index) => state.waiting.findIndex(({ path }) => path === one.path) === index)
    .filter(({ path }) => !later.has(path))
    .sort((one, other) => failed(one) - failed(other))[0];
}

const failed = ({ id }: Unsent) => failures.get(id) ?? 0;

async function sendAgain(change: Unsent): Promise<Outcome> {
  const { path } = change;
  const body = upon(path, change.body);
  try {
    const answer = await send<{ version?: number } | undefined>('PATCH', path, { body, key: change.id });
    saved(path, body, answer?.version);
  } catch (error) {
    if (error instanceof OfflineError) return 'away';
    if (!(error instanceof ApiError)) throw error;
    failures.set(change.id, failed(change) + 1);
    if (isStumble(error)) stumbles.set(change.id, (stumbles.get(change.id) ?? 0) + 1);
    if (!isRefused(change, error)) {
      publish({ ...state, held: error });
      return 'later';
    }
    await refuse(change, error);
    return 'settled';
  }
  await forgetChange(change.id);
  await leaveQueue(change);
  return 'settled';
}

const isStumble = (error: ApiError) => error.status >= 500 && !isAbsence(error);

/**
 * Not so where the answer is to the moment, not to this change: signed out, too many requests, the server away or
 * stumbling. A yes that cannot be read comes from somebody in between, or was broken on its way.
 */
function isRefused(change: Unsent, error: ApiError): boolean {
  const { status } = error;
  if (isStumble(error)) return (stumbles.get(change.id) ?? 0) >= TRIES;
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

async function refuse(change: Unsent, error: ApiError): Promise<void> {
  const { status, code, message, fields } = error;
  await keepChange({ ...change, refusal: { status, body: { code, message, fields } } });
  publish({ ...state, refused: [...state.refused, { change, error }] });
  await leaveQueue(change);
}

/** What waits behind it was made upon it; a reload must find it so. */
async function leaveQueue(change: Unsent): Promise<void> {
  failures.delete(change.id);
  stumbles.delete(change.id);
  const waiting = state.waiting
    .filter((one) => one.id !== change.id)
    .map((one) => (one.path === change.path ? { ...one, body: upon(one.path, one.body) } : one));
  publish({ ...state, waiting, held: null });
  await Promise.all(waiting.filter(({ path }) => path === change.path).map(keepChange));
  for (const watcher of settledWatchers) watcher(change);
}

export async function dismissRefused(): Promise<void> {
  const seen = state.refused;
  publish({ ...state, refused: [] });
  await Promise.all(seen.map(({ change }) => forgetChange(change.id)));
}

/** At sign-out, after asking: nothing of this user stays behind. */
export async function wipeUnsent(): Promise<void> {
  const own = [...state.waiting, ...state.refused.map(({ change }) => change)];
  await Promise.all(own.map((one) => forgetChange(one.id)));
  publish({ waiting: [], held: null, refused: [] });
}

/** Calls `watcher` with each kept change that has been saved or refused: what is shown of it may be no longer so. */
export function onSettled(watcher: (change: Unsent) => void): () => void {
  settledWatchers.add(watcher);
  return () => settledWatchers.delete(watcher);
}

export function useUnsent(): UnsentState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

function publish(next: UnsentState): void {
  state = next;
  for (const watcher of watchers) watcher();
}
