/** Changes that could not be sent: kept in this browser for at most a day, sent again by themselves, in order. */
import { useSyncExternalStore } from 'react';
import { ApiError, type ErrorBody, OfflineError } from './errors';
import { type Method, newKey, send } from './http';

export interface Unsent {
  id: string;
  user: number;
  method: Method;
  path: string;
  body: unknown;
  /** What a person would call it, already in his language. */
  label: string;
  at: number;
  /** What the server said when it was sent again: kept with it until the user has seen it. */
  refusal?: { status: number; body: ErrorBody };
}

export interface UnsentState {
  waiting: readonly Unsent[];
  /** Refused when sent again: shown until the user has seen it. */
  refused: readonly { change: Unsent; error: ApiError }[];
}

const DAY = 86_400_000;
let state: UnsentState = { waiting: [], refused: [] };
let owner = 0;
let sending = false;
const watchers = new Set<() => void>();
const sentWatchers = new Set<(change: Unsent) => void>();

/** Begins for one user: forgets what is too old or another's, then tries to send the rest. */
export async function openUnsent(user: number): Promise<() => void> {
  owner = user;
  const all = await store('readonly', (rows) => rows.getAll() as IDBRequest<Unsent[]>);
  const stale = all.filter((one) => one.at < Date.now() - DAY);
  await Promise.all(stale.map((one) => forget(one.id)));
  const own = all.filter((one) => one.user === user && !stale.includes(one)).sort((a, b) => a.at - b.at);
  const refused = own.flatMap((change) =>
    change.refusal ? [{ change, error: new ApiError(change.refusal.status, change.refusal.body) }] : [],
  );
  publish({ waiting: own.filter((one) => !one.refusal), refused });
  const retry = () => void flush();
  window.addEventListener('online', retry);
  const timer = window.setInterval(retry, 15_000);
  retry();
  return () => {
    window.removeEventListener('online', retry);
    window.clearInterval(timer);
  };
}

/** Sends a write; without a connection it is kept and `null` is answered. */
export async function sendOrKeep<Answer>(
  method: Method,
  path: string,
  body: unknown,
  label: string,
): Promise<Answer | null> {
  const change: Unsent = { id: newKey(), user: owner, method, path, body, label, at: Date.now() };
  if (state.waiting.length) return keep(change);
  try {
    return await send<Answer>(method, path, { body, key: change.id });
  } catch (error) {
    if (error instanceof OfflineError) return keep(change);
    throw error;
  }
}

async function keep(change: Unsent): Promise<null> {
  await store('readwrite', (rows) => rows.put(change));
  publish({ ...state, waiting: [...state.waiting, change] });
  return null;
}

/** Sends what waits, oldest first; stops at the first that finds no server. */
export async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let change = state.waiting[0]; change; change = state.waiting[0]) {
      if (!(await sendAgain(change))) return;
    }
  } finally {
    sending = false;
  }
}

async function sendAgain(change: Unsent): Promise<boolean> {
  try {
    const answer = await send<unknown>(change.method, change.path, { body: change.body, key: change.id });
    await forget(change.id);
    const waiting = state.waiting.filter((one) => one.id !== change.id);
    publish({ ...state, waiting: waiting.map((later) => following(later, change, answer)) });
    for (const watcher of sentWatchers) watcher(change);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429 || error.status === 401)
      return false;
    const { status, code, message, fields } = error;
    await store('readwrite', (rows) =>
      rows.put({ ...change, refusal: { status, body: { code, message, fields } } }),
    );
    publish({
      waiting: state.waiting.filter((one) => one.id !== change.id),
      refused: [...state.refused, { change, error }],
    });
  }
  return true;
}

interface Edit {
  version: number;
  values: Record<string, unknown>;
}

/** A later edit of the same fields was made upon the one just saved: it is no conflict with it. */
function following(later: Unsent, sent: Unsent, answer: unknown): Unsent {
  if (later.method !== 'PATCH' || later.path !== sent.path || sent.method !== 'PATCH') return later;
  const [before, after, { version }] = [sent.body as Edit, later.body as Edit, answer as Partial<Edit>];
  const upon =
    version === before.version + 1 || Object.keys(after.values).every((field) => field in before.values);
  if (typeof version !== 'number' || after.version !== before.version || !upon) return later;
  const next = { ...later, body: { ...after, version } };
  void store('readwrite', (rows) => rows.put(next));
  return next;
}

export async function dismissRefused(): Promise<void> {
  const seen = state.refused;
  publish({ ...state, refused: [] });
  await Promise.all(seen.map(({ change }) => forget(change.id)));
}

/** At sign-out, after asking: nothing of this user stays behind. */
export async function wipeUnsent(): Promise<void> {
  const own = [...state.waiting, ...state.refused.map(({ change }) => change)];
  await Promise.all(own.map((one) => forget(one.id)));
  publish({ waiting: [], refused: [] });
}

export function onUnsentSent(watcher: (change: Unsent) => void): () => void {
  sentWatchers.add(watcher);
  return () => sentWatchers.delete(watcher);
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

const forget = (id: string) => store('readwrite', (rows) => rows.delete(id));

function store<Result>(
  mode: IDBTransactionMode,
  act: (rows: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kartoteka', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('unsent', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = act(opening.result.transaction('unsent', mode).objectStore('unsent'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.transaction?.addEventListener('complete', () => opening.result.close());
    };
  });
}
