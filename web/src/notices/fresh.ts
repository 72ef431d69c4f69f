/** Which lines of the inbox are new since it was last read, by whichever page of this browser; each is so once. */
import type { Notice } from '../api/notifications';
import { recall, remember } from '../lib/storage';

/** More than an inbox answers at once; what is older than all of them is not new. */
const KEPT = 200;

/**
 * To be called with each reading of this page. Nothing of the first one is new, nor what was there before it, nor what
 * comes back from later.
 */
export function freshness(user: number): (lines: readonly Notice[]) => Notice[] {
  const key = `noticed.${user}`;
  let last: number | null = null;
  return (lines) => {
    const before = last;
    last ??= Math.max(0, ...lines.map((line) => line.id));
    if (before === null) return [];
    const noticed = new Set(recall(key)?.split(',').map(Number));
    const floor = noticed.size < KEPT ? before : Math.max(before, Math.min(...noticed));
    const fresh = lines.filter(
      (line) => line.id > floor && !line.read && !line.snoozed_until && !noticed.has(line.id),
    );
    for (const line of fresh) noticed.add(line.id);
    const latest = [...noticed].sort((a, b) => a - b).slice(-KEPT);
    if (fresh.length) remember(key, latest.join());
    return fresh;
  };
}
