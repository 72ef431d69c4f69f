/** The fields that a list asks for: those of the last visit until it is known which there are, so that rows and fields
 *  are on their way together. Null on the first visit, which has to wait. */
import { useEffect } from 'react';
import { recall, remember } from '../lib/storage';

export function useAskedKeys(kinds: string, wanted: readonly string[] | null): readonly string[] | null {
  const place = `asked.${kinds}`;
  const written = wanted?.join(',');
  useEffect(() => {
    if (written) remember(place, written);
  }, [place, written]);
  return wanted ?? recall(place)?.split(',') ?? null;
}
