/** The fields of a form together: while it is being saved they take nothing, for what came then would be lost. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Uploads, UploadsOf } from '../fields/uploads';

interface Props {
  busy: boolean;
  /** The files on their way into these fields. */
  uploads: Uploads;
  children: ReactNode;
}

export function FormFields({ busy, uploads, children }: Props) {
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
      <UploadsOf value={uploads}>{children}</UploadsOf>
    </fieldset>
  );
}
