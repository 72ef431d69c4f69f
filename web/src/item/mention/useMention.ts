/** The list of people that opens while a name is begun with `@`: arrows, Enter or Tab take one, Escape closes it. */
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { useUsers } from '../../api/lists';
import type { UserRef } from '../../api/types';
import { begun, complete, offered } from './mentions';

export interface Mention {
  people: UserRef[];
  chosen: number;
  take: (user: UserRef) => void;
  /** Whether the list used the key. */
  onKey: (event: KeyboardEvent) => boolean;
  /** The caret may stand elsewhere now. */
  look: () => void;
  close: () => void;
}

export function useMention(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onText: (next: string) => void,
): Mention {
  const users = useUsers();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const typed = caret === null ? null : begun(text, caret);
  const people = typed === null ? [] : offered(typed, users);
  const at = Math.min(chosen, Math.max(people.length - 1, 0));
  const take = (user: UserRef) => {
    if (caret === null) return;
    const done = complete(text, caret, user.name);
    const goOn = () => {
      area.current?.focus();
      area.current?.setSelectionRange(done.caret, done.caret);
    };
    // the next letter may come before the next frame, and stands behind the name
    flushSync(() => {
      onText(done.text);
      setCaret(null);
    });
    goOn();
    requestAnimationFrame(() => document.activeElement === area.current || goOn()); // a press may take the focus yet
  };
  const acts: Record<string, () => void> = {
    ArrowDown: () => setChosen((at + 1) % people.length),
    ArrowUp: () => setChosen((at + people.length - 1) % people.length),
    Escape: () => setCaret(null),
    Enter: () => people[at] && take(people[at]),
    Tab: () => people[at] && take(people[at]),
  };
  const onKey = (event: KeyboardEvent) => {
    const act = people.length && !event.ctrlKey && !event.metaKey && !event.shiftKey ? acts[event.key] : null;
    if (!act) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  };
  const look = () => {
    setCaret(area.current?.selectionEnd ?? null);
    setChosen(0);
  };
  return { people, chosen: at, take, onKey, look, close: () => setCaret(null) };
}
