/** The reader of pasted texts: loaded when a form opens, so that it is there when something is pasted. */
import { useEffect } from 'react';
import { isAway, useAway } from '../../api/reach';

type Reader = typeof import('./read');

let loaded: Reader | null = null;
let failed = false;

/** Whether it is there, or on its way: if not, a paste is left to the browser. */
export const mayRead = (): boolean => loaded !== null || !(failed || isAway());

export async function loadReader(): Promise<Reader> {
  if (loaded) return loaded;
  // a part of the page that does not come has the page read anew: not while its server is away
  if (isAway()) throw new Error('The server is away.');
  try {
    loaded = (await import('./read')) ?? null;
  } finally {
    failed = !loaded;
  }
  if (!loaded) throw new Error('The page is being read anew.');
  return loaded;
}

/** Loads it for a form that may be filled, as soon as the server is there. */
export function useReaderSoon(wanted: boolean): void {
  const away = useAway();
  useEffect(() => {
    if (wanted && !away) loadReader().catch(() => undefined);
  }, [wanted, away]);
}
