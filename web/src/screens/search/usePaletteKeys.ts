/** The keys of the palette's field: the list below it is walked and worked with while the focus stays with the letters. */
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { Entry } from './entries';

type Deed = 'choose' | 'beside' | 'actions';

interface Given {
  input: RefObject<HTMLInputElement | null>;
  query: string;
  current: Entry | undefined;
  /** The entries are those of the query, not of the letters before. */
  settled: boolean;
  /** From the list of what can be done with a hit; null where the hits stand. */
  back: (() => void) | null;
  /** To the next group alone; null where there is but one. */
  narrow: (() => void) | null;
  step: (by: number) => void;
  deeds: Record<Deed, (entry: Entry) => void>;
}

export function usePaletteKeys({ input, query, current, settled, deeds, ...lists }: Given) {
  const later = useWhenSettled(query, settled, (deed) => {
    // the caret may have left the end while the answer was awaited
    if (deed === 'actions' && !(current?.card && isAtEnd(input.current))) return;
    if (current) deeds[deed === 'beside' && !current.card ? 'choose' : deed](current);
  });
  const deedOf = (event: KeyboardEvent): Deed | undefined => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) return event.shiftKey ? 'beside' : 'choose';
    const forCard = !lists.back && (current?.card || !settled) && isAtEnd(input.current);
    return event.key === 'ArrowRight' && isBare(event) && forCard ? 'actions' : undefined;
  };
  return (event: KeyboardEvent<HTMLDivElement>) => {
    const onButton = event.target instanceof HTMLButtonElement;
    if (onButton && event.key !== 'Escape') return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const deed = deedOf(event);
    if (step && current) lists.step(step);
    else if (lists.back && isBare(event) && WAY_BACK.includes(event.key)) lists.back();
    else if (event.key === 'Tab' && !event.shiftKey && lists.narrow) lists.narrow();
    else if (deed) later(deed);
    else return;
    event.preventDefault();
  };
}

const WAY_BACK = ['ArrowLeft', 'Backspace', 'Escape'];

/** Asked for before the answer is there, it is done with what the answer brings, not with a hit of the letters before. */
function useWhenSettled(query: string, settled: boolean, act: (deed: Deed) => void) {
  const [chosen, setChosen] = useState<{ deed: Deed; query: string } | null>(null);
  useEffect(() => {
    if (!chosen || (chosen.query === query && !settled)) return;
    setChosen(null);
    if (chosen.query === query) act(chosen.deed);
  });
  return (deed: Deed) => setChosen({ deed, query });
}

const isBare = (event: KeyboardEvent) => !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

/** Whether the caret stands behind all that was typed, with nothing marked: → has no other work there. */
function isAtEnd(input: HTMLInputElement | null): boolean {
  const end = input?.value.length;
  return input === document.activeElement && input?.selectionStart === end && input?.selectionEnd === end;
}
