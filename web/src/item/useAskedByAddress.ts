/** What the address asks of the card that it opens: `#edit` its whole form, `#note` the box of its note. */
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Item } from '../api/itemTypes';

/** Does it once and takes it out of the address: neither going back nor reading the page anew does it again. */
export function useAskedByAddress({ kind, id }: Item, hash: 'edit' | 'note', run: () => void): void {
  const navigate = useNavigate();
  // where one has arrived: while the next card is on its way, this one is still shown
  const asked = useRouterState({
    select: ({ resolvedLocation: at }) => at?.hash === hash && at.pathname === `/items/${kind}/${id}`,
  });
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!asked) return;
    latest.current();
    void navigate({ to: '.', search: true, hash: '', replace: true });
  }, [asked, navigate]);
}
