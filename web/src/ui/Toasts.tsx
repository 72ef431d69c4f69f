/** The stack of toasts at the foot of the screen; time stands still under the pointer and the focus. */
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { Kbd } from './Kbd';
import { dismissToast, type Toast, undoNewest, useToasts } from './toast';

const SHOWN_FOR = 8000;

export function Toasts() {
  const toasts = useToasts();
  useKeys([{ keys: 'z', label: 'keys.undo', group: 'global', run: () => undoNewest() }]);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast, index) => (
        <ToastLine key={toast.id} toast={toast} newest={index === toasts.length - 1} />
      ))}
    </div>
  );
}

function ToastLine({ toast, newest }: { toast: Toast; newest: boolean }) {
  const t = useT();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = window.setTimeout(() => dismissToast(toast.id), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [held, toast.id]);
  const undo = () => {
    dismissToast(toast.id);
    toast.undo?.();
  };
  const Sign = toast.tone === 'fault' ? IconAlertTriangle : IconCheck;
  return (
    <div
      className={`toast${toast.tone === 'fault' ? ' fault' : ''}`}
      role={toast.tone === 'fault' ? 'alert' : undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span>{toast.text}</span>
      {toast.undo && (
        <button type="button" onClick={undo} aria-keyshortcuts={newest ? 'Z' : undefined}>
          {t('undo')}
        </button>
      )}
      {toast.undo && newest && <Kbd keys="z" />}
      {!toast.undo && (
        <button type="button" onClick={() => dismissToast(toast.id)} aria-label={t('close')}>
          <IconX size={14} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
