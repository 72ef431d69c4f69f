/** What the editors of a card's field and of a list's cell share: when they are left, and what is typed by then. */
import { useEffect, useRef, useState } from 'react';

/** The first Esc closes an open drop-down, the next gives up the editor. */
export const closesItsList = (target: EventTarget) =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

/**
 * Whether the focus goes elsewhere: drop-downs of an editor live outside its element and still belong to it, the
 * search over the page does not; what is busy is not left.
 */
export function leaves(from: HTMLElement, to: EventTarget | null): boolean {
  if (from.querySelector('[data-busy]')) return false;
  if (!(to instanceof HTMLElement)) return document.hasFocus();
  if (from.contains(to)) return false;
  return to.closest('[aria-modal="true"]') !== null || !to.closest('[data-portal],[role="listbox"]');
}

/** A draft that is current from the moment of a change on: some editors change and are left in one act. */
export function useDraft(first: unknown) {
  const [draft, setDraft] = useState(first);
  const latest = useRef(first);
  const change = (next: unknown) => {
    latest.current = next;
    setDraft(next);
  };
  return { draft, latest, change };
}

/** Calls the last function given when the component goes: what is typed by then is not to be lost. */
export function useBeforeGoing(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => latest.current(), []);
}
