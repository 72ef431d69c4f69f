/** On a phone a long press chooses a row; while some are chosen, a tap chooses or lets go instead of opening. */
import { type MouseEvent, useRef } from 'react';
import type { Item } from '../../api/itemTypes';
import { useIsSelected, useSelection } from './selection';

const LONG = 450;

export function useLongPress(item: Item) {
  const selection = useSelection();
  const chosen = useIsSelected(item);
  const timer = useRef(0);
  const pressed = useRef(false);
  const stop = () => window.clearTimeout(timer.current);
  return {
    chosen,
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
      else if (selection.state().picked.size) {
        event.preventDefault();
        selection.toggle(item);
      }
      pressed.current = false;
    },
  };
}
