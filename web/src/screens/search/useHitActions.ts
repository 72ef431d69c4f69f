/** The list of what can be done with a hit, in place of the hits; the way back leads to the line it was opened from. */
import { useState } from 'react';
import { useCardActions } from './actions';
import type { Entry, Group } from './entries';

interface Given {
  hits: readonly Group[];
  setAt: (at: number) => void;
  /** What stood under the focus goes as the list changes: the keys are the field's again. */
  focus: () => void;
}

export function useHitActions({ hits, setAt, focus }: Given) {
  const [hit, setHit] = useState<Entry | null>(null);
  const { entries, ...asking } = useCardActions(hit?.card);
  const open = (entry: Entry) => {
    setHit(entry);
    setAt(0);
    focus();
  };
  const back = () => {
    const keys = hits.flatMap((group) => group.entries.map((entry) => entry.key));
    setAt(Math.max(0, keys.indexOf(hit?.key ?? '')));
    setHit(null);
    focus();
  };
  return {
    hit,
    groups: hit ? [{ title: hit.text, entries: [...entries] }] : hits,
    asking,
    open,
    back,
    leave: () => setHit(null),
  };
}
