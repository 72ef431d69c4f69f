/**
 * On a phone a long press chooses a row, or its menu does; while some are chosen, a tap chooses or lets go instead of
 * opening, and each row says that it is a box.
 */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Item } from '../../api/itemTypes';
import { useIsChoosing, useIsSelected, useSelection } from './selection';

const LONG = 450;

export function useLongPress(item: Item) {
  const selection = useSelection();
  const chosen = useIsSelected(item);
  const choosing = useIsChoosing();
  const timer = useRef(0);
  const pressed = useRef(false);
  const stop = () => window.clearTimeout(timer.current);
  const asBox = {
    role: 'checkbox',
    'aria-checked': chosen,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      selection.toggle(item);
    },
  };
  return {
    chosen,
    ...(choosing ? asBox : {}),
    onPointerDown: () => {
      pressed.current = false;
      timer.current = window.setTimeout(() => {
        pressed.current = true;
        selection.toggle(item);
      }, LONG);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerLeave: stop,
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      if (pressed.current) event.preventDefault();
      else if (choosing) {
        event.preventDefault();
        selection.toggle(item);
      }
      pressed.current = false;
    },
  };
}
