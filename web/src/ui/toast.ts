/** What just happened, for eight seconds, with undo: at most three at a time. */
import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  tone: 'done' | 'fault';
  undo?: (() => void) | undefined;
}

const MOST = 3;
let toasts: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const watcher of watchers) watcher();
}

/** `showToast(t('person.deleted'), { undo })`; the words come translated. */
export function showToast(text: string, options: { undo?: () => void; tone?: Toast['tone'] } = {}): number {
  last += 1;
  publish([...toasts, { id: last, text, tone: options.tone ?? 'done', undo: options.undo }].slice(-MOST));
  return last;
}

export const dismissToast = (id: number) => publish(toasts.filter((one) => one.id !== id));

export const dismissToasts = () => publish([]);

/** The newest act that can be undone; what `Z` does. */
export function undoNewest(): boolean {
  const newest = toasts.findLast((one) => one.undo);
  if (!newest) return false;
  dismissToast(newest.id);
  newest.undo?.();
  return true;
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => toasts,
  );
}
