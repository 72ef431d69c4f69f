// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ariaKeys, type Binding, listenToKeys, pressEntry, showKeys, switchLetters, useKeys } from './keys';

const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

const bind = (keys: string, more: Partial<Binding> = {}) => {
  const run = vi.fn();
  renderHook(() => useKeys([{ keys, label: 'x', group: 'global', run, ...more }]));
  return run;
};

describe('the keyboard map', () => {
  let stop: () => void;
  beforeEach(() => {
    stop = listenToKeys();
  });
  afterEach(() => {
    stop();
    switchLetters(true);
    document.body.replaceChildren();
  });

  it('runs a letter, and two letters one after the other', () => {
    const undo = bind('z');
    const go = bind('g c');
    press('z');
    press('g');
    press('c');
    expect([undo.mock.calls.length, go.mock.calls.length]).toEqual([1, 1]);
  });
  it('lets a key act by itself and begin another all the same', () => {
    const open = bind('c');
    const person = bind('c p');
    press('c');
    press('p');
    press('p');
    expect([open.mock.calls.length, person.mock.calls.length]).toEqual([1, 1]);
  });
  it('begins nothing with the second of two letters', () => {
    bind('g c');
    const person = bind('c p');
    press('g');
    press('c');
    press('p');
    expect(person).not.toHaveBeenCalled();
  });
  it('presses the entry of an open menu by its last key, by its place on a Cyrillic keyboard too', () => {
    const menu = document.body.appendChild(document.createElement('div'));
    menu.innerHTML = '<button data-keys="c p"></button><button data-keys="p"></button>';
    const [person, other] = [...menu.children].map((entry) => {
      const chosen = vi.fn();
      entry.addEventListener('click', chosen);
      return chosen;
    });
    menu.addEventListener('keydown', (event) => pressEntry(event, menu));
    press('p', {}, menu);
    press('з', { code: 'KeyP' }, menu);
    expect([person?.mock.calls.length, other?.mock.calls.length]).toEqual([2, 0]);
  });
  it('prefers the binding of a screen to that of the whole program, whichever came last', () => {
    const screen = bind('c');
    const program = bind('c', { fallback: true });
    press('c');
    expect([screen.mock.calls.length, program.mock.calls.length]).toEqual([1, 0]);
  });
  it('is off while typing, but for what always works', () => {
    const letter = bind('z');
    const search = bind('mod+k', { always: true });
    const input = document.body.appendChild(document.createElement('input'));
    press('z', {}, input);
    press('k', { ctrlKey: true }, input);
    expect([letter.mock.calls.length, search.mock.calls.length]).toEqual([0, 1]);
  });
  it('can be freed of single letters', () => {
    const letter = bind('z');
    switchLetters(false);
    press('z');
    expect(letter).not.toHaveBeenCalled();
  });
  it('finds the key by its place on a Cyrillic keyboard', () => {
    const undo = bind('z');
    press('я', { code: 'KeyZ' });
    expect(undo).toHaveBeenCalledOnce();
  });
  it('reads as people and as screen readers want it', () => {
    expect(showKeys('g c')).toBe('G C');
    expect(showKeys('mod+k')).toBe('Ctrl K');
    expect(ariaKeys('mod+k')).toBe('Control+K');
  });
});
