/** The acts on many items that this browser began: watched until they end, found again after a reload. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type BulkJob, type BulkOrder, cancelJob, readJob, startBulk, undoJob } from '../../api/bulk';
import { ApiError } from '../../api/errors';
import { keys } from '../../api/keys';

const KEPT = 'kartoteka.jobs';
const FIRST_LOOK = 250;
const SLOWEST_LOOK = 1500;

let jobs: readonly BulkJob[] = [];
const watchers = new Set<() => void>();
const listeners = new Set<(job: BulkJob) => void>();

export const isGoing = (job: BulkJob) => ['waiting', 'running', 'undoing'].includes(job.state);

function publish(next: readonly BulkJob[]): void {
  jobs = next;
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(next.filter(isGoing).map((job) => job.id)));
  } catch {
    // a browser that keeps nothing forgets the job at the next reload; the server does not
  }
  for (const watcher of watchers) watcher();
}

function put(job: BulkJob): void {
  publish(
    jobs.some((one) => one.id === job.id)
      ? jobs.map((one) => (one.id === job.id ? job : one))
      : [...jobs, job],
  );
}

export const forgetJob = (id: number) => publish(jobs.filter((one) => one.id !== id));

/** At signing out: what they did, and the titles they name, are for nobody who comes after. */
export const forgetJobs = () => publish([]);

/** Told of each job when it has ended. */
export function onEnded(listener: (job: BulkJob) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function watch(id: number, cache: QueryClient): Promise<void> {
  for (let wait = FIRST_LOOK; ; wait = Math.min(wait * 1.5, SLOWEST_LOOK)) {
    await new Promise((resolve) => window.setTimeout(resolve, wait));
    const job = await readJob(id).catch((error: unknown) => {
      if (error instanceof ApiError && [401, 404].includes(error.status)) forgetJob(id);
      return null; // it goes on without being watched; the next look may be answered
    });
    if (!jobs.some((one) => one.id === id)) return;
    if (!job) continue;
    put(job);
    if (isGoing(job)) continue;
    await Promise.all([
      cache.invalidateQueries({ queryKey: keys.lists }),
      cache.invalidateQueries({ queryKey: ['item'] }),
      cache.invalidateQueries({ queryKey: keys.jobs }),
    ]);
    for (const listener of listeners) listener(job);
    return;
  }
}

function follow(job: BulkJob, cache: QueryClient): BulkJob {
  const watched = jobs.some((one) => one.id === job.id && isGoing(one));
  put(job);
  if (!watched) void watch(job.id, cache);
  return job;
}

/** Watches again what was going on when the page was left. */
export async function findAgain(cache: QueryClient): Promise<void> {
  const ids = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as number[];
  for (const id of ids.filter((one) => jobs.every((job) => job.id !== one))) {
    const job = await readJob(id).catch(() => null);
    if (job) follow(job, cache);
  }
}

/** Each throws what the server refuses. */
export function useBulkActs() {
  const cache = useQueryClient();
  return {
    start: async (order: BulkOrder, key?: string) => follow(await startBulk(order, key), cache),
    cancel: async (id: number) => put(await cancelJob(id)),
    undo: async (id: number) => follow(await undoJob(id), cache),
  };
}

export function useJobs(): readonly BulkJob[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => jobs,
  );
}
