/** Whether the server can be reached: every call tells; while it cannot, it is asked again and again. */
import { useSyncExternalStore } from 'react';

const ASKED_EVERY = 3_000;
/** Something answers in the server's stead. */
const GATEWAY = [502, 504];

let away = false;
let timer = 0;
const watchers = new Set<() => void>();

/** Told by whoever has called: the status of the answer, or null where none came. */
export function answeredWith(status: number | null): void {
  const now = status === null || GATEWAY.includes(status);
  if (now === away) return;
  away = now;
  window.clearInterval(timer);
  if (away) timer = window.setInterval(() => void ask(), ASKED_EVERY);
  for (const watcher of watchers) watcher();
}

/** To be called where there is reason to doubt that the server is there. */
export async function ask(): Promise<void> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
  answeredWith(answer?.status ?? null);
}

/** Calls `watcher` when the server has gone, and when it is back. */
export function onReach(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const isAway = () => away;
export const useAway = () => useSyncExternalStore(onReach, isAway);
