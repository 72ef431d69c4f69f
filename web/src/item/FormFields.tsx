/** The fields of a form together: while it is being saved they take nothing, for what came then would be lost. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Uploads, UploadsOf } from '../fields/uploads';

interface Props {
  busy: boolean;
  /** The files on their way into these fields. */
  uploads: Uploads;
  /** Whether a text that is being pasted into one of the lines is more than a value for that line, and taken otherwise. */
  takes?: (text: string) => boolean;
  children: ReactNode;
}

export function FormFields({ busy, uploads, takes, children }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const held = useRef<HTMLElement>(null);
  // what is disabled loses the focus: after a refusal one goes on where one was
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (busy) held.current = active instanceof HTMLElement && box.current?.contains(active) ? active : null;
    else if (active === document.body) held.current?.focus();
  }, [busy]);
  return (
    <fieldset
      ref={box}
      className="formfields"
      disabled={busy}
      onPaste={(event) => {
        const { target, currentTarget, clipboardData } = event;
        // not into a window that one of the fields has opened
        if (!(target instanceof HTMLInputElement) || !currentTarget.contains(target)) return;
        if (takes?.(clipboardData.getData('text/plain'))) event.preventDefault();
      }}
    >
      <UploadsOf value={uploads}>{children}</UploadsOf>
    </fieldset>
  );
}
