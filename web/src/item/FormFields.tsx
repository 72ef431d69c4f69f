/** The fields of a form together: while it is being saved they take nothing, for what came then would be lost. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';

export function FormFields({ busy, children }: { busy: boolean; children: ReactNode }) {
  const box = useRef<HTMLFieldSetElement>(null);
  const held = useRef<HTMLElement>(null);
  // what is disabled loses the focus: after a refusal one goes on where one was
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (busy) held.current = active instanceof HTMLElement && box.current?.contains(active) ? active : null;
    else if (active === document.body) held.current?.focus();
  }, [busy]);
  return (
    <fieldset ref={box} className="formfields" disabled={busy}>
      {children}
    </fieldset>
  );
}
