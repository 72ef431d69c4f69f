/** The exports that this browser began: shown on every screen until they have ended, whatever screen they began on. */
import { useSyncExternalStore } from 'react';
import { type ExportOrder, startExport } from '../../api/exports';

let running: readonly number[] = [];
const watchers = new Set<() => void>();

function publish(next: readonly number[]): void {
  running = next;
  for (const watcher of watchers) watcher();
}

/** Throws what the server refuses. */
export async function beginExport(order: ExportOrder): Promise<void> {
  const { job } = await startExport(order);
  publish([...running, job]);
}

export const forgetExport = (job: number) => publish(running.filter((one) => one !== job));

/** At signing out: they are not those of the next one. */
export const forgetExports = () => publish([]);

export function useRunningExports(): readonly number[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => running,
  );
}
