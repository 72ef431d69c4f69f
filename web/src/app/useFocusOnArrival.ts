/** A new screen begins at its top, for those who do not see it change. */
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isDialogOpen } from '../ui/Dialog';

/** The ref of what takes the focus as another screen arrives, unless one is already in that screen or in a dialog. */
export function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string>(undefined);
  useEffect(() => {
    // the first screen of a page keeps the browser's own start, so that Tab meets the skip link
    const moved = last.current !== undefined && last.current !== path;
    last.current = path;
    if (moved && !isDialogOpen() && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
