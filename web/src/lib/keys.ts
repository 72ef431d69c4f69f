/** The keyboard map: who listens to which key now, what the help page lists, and when keys are off. */
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { recall, remember } from './storage';

/** "mod+k", "shift+a", "alt+1", "g c" (one after the other), "?", "/". */
export interface Binding<Label extends string = string> {
  keys: string;
  label: Label;
  group: 'global' | 'list' | 'card';
  run: (event: KeyboardEvent) => void;
  /** Also while typing (for mod+k and the like). */
  always?: boolean;
  /** Gives way to a screen's own binding of the same keys, whichever was mounted last. */
  fallback?: boolean;
}

let bindings: readonly Binding[] = [];
let pending = '';
let pendingTimer = 0;
const watchers = new Set<() => void>();

function publish(next: readonly Binding[]): void {
  bindings = next;
  for (const watcher of watchers) watcher();
}

/** Binds keys as long as the component is mounted; the last one mounted wins. */
export function useKeys<Label extends string>(wanted: readonly Binding<Label>[]): void {
  const latest = useRef(wanted);
  latest.current = wanted;
  const signature = wanted.map((one) => one.keys).join('|');
  // with what is seen, not after it: a key that is pressed at once is heard
  // biome-ignore lint/correctness/useExhaustiveDependencies: the handlers are read through the ref
  useLayoutEffect(() => {
    const mine: Binding[] = latest.current.map((one, index) => ({
      ...one,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }));
    const own = mine.filter((one) => !one.fallback);
    publish([...own, ...bindings, ...mine.filter((one) => one.fallback)]);
    return () => publish(bindings.filter((one) => !mine.includes(one)));
  }, [signature]);
}

export function useBindings(): readonly Binding[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => bindings,
  );
}

/** Single-letter keys can be switched off (WCAG 2.1.4). */
export const lettersAreOff = () => recall('letters') === 'off';
export const switchLetters = (on: boolean) => remember('letters', on ? null : 'off');

/** Call once, at the start of the program. */
export function listenToKeys(target: Document = document): () => void {
  const listener = (event: KeyboardEvent) => dispatch(event);
  target.addEventListener('keydown', listener);
  return () => target.removeEventListener('keydown', listener);
}

function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented) pending = ''; // taken by what has the focus
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event);
  if (!chord) return;
  // what the first key of two has opened may not have the focus yet
  const unseen = pending !== '' && event.target === document.body;
  const typing = isTyping(event.target) || (dialogIsOpen() && !unseen);
  const second = pending ? match(`${pending} ${chord}`, typing) : undefined;
  const found = second ?? match(chord, typing);
  pending = '';
  // a key may act by itself and begin others too: C opens a menu, and C P is its first entry
  if (!second && !typing && !lettersAreOff() && bindings.some((one) => one.keys.startsWith(`${chord} `))) {
    pending = chord;
    window.clearTimeout(pendingTimer);
    pendingTimer = window.setTimeout(() => {
      pending = '';
    }, 1200);
  }
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

/** Inside an open menu the last key of an entry is enough: the first has opened it, however long ago. */
export function pressEntry(event: KeyboardEvent, menu: HTMLElement): void {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event);
  const entries = [...menu.querySelectorAll<HTMLElement>('[data-keys*=" "]')];
  const entry = entries.find((one) => one.dataset.keys?.split(' ').at(-1) === chord);
  if (!entry) return;
  event.preventDefault();
  entry.click();
}

function match(chord: string, typing: boolean): Binding | undefined {
  return bindings.find((one) => {
    if (one.keys !== chord) return false;
    if (typing) return one.always === true;
    return one.always === true || !lettersAreOff() || /^(mod|alt)\+/.test(one.keys);
  });
}

function chordOf(event: KeyboardEvent): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return null;
  // letters by their place on a Latin keyboard too, so that the map works with a Cyrillic layout
  const latin = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const key = /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : event.key.length > 1
      ? event.key.toLowerCase()
      : (latin ?? event.key);
  const symbol = key.length === 1 && !/[a-z0-9]/.test(key);
  const prefix = `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey && !symbol ? 'shift+' : ''}`;
  return `${prefix}${key === ' ' ? 'space' : key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="listbox"],[role="menu"]')) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

const isApple = /Mac|iPhone|iPad/.test(typeof navigator === 'undefined' ? '' : navigator.userAgent);
const SHOWN: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isApple ? '⌥' : 'Alt',
  enter: '↵',
  escape: 'Esc',
  space: '␣',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
};

/** As a person reads it: "Ctrl K", "G C". */
export function showKeys(keys: string): string {
  return keys
    .split(/[ +](?=.)/)
    .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** As aria-keyshortcuts wants it: "Control+K". */
export function ariaKeys(keys: string): string {
  return keys
    .replace('mod', isApple ? 'Meta' : 'Control')
    .split('+')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');
}
