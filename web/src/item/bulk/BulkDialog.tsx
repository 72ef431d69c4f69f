/** The frame of the dialogs that act on many items: what is chosen, the form, the button that begins it. */
import { type FormEvent, type ReactNode, useState } from 'react';
import type { BulkAction, Targets } from '../../api/bulk';
import { ApiError } from '../../api/errors';
import type { Values } from '../../api/itemTypes';
import { useT } from '../../i18n';
import { asksFirst } from '../../ui/asksFirst';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { errorText } from '../../ui/errorText';
import { faultsOf } from '../faults';
import { useBulkActs } from './jobs';
import { mayLose } from './ownAccess';

/** What the dialogs are told by the bar. */
export interface Chosen {
  targets: Targets;
  count: number;
  onClose: () => void;
  /** It has begun: nothing is chosen any more. */
  onBegun: () => void;
}

export interface Ready {
  values: Values;
  silent?: boolean;
}

interface Props extends Chosen {
  action: BulkAction;
  title: string;
  /** What is ordered, or null while something is missing. */
  ready: Ready | null;
  children: (faults: Record<string, string>) => ReactNode;
}

export function BulkDialog({ action, targets, count, title, ready, onClose, onBegun, children }: Props) {
  const t = useT();
  const acts = useBulkActs();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    setError(null);
    try {
      const order = { ...targets, action, ...ready };
      if (!(await mayLose(order, count, t))) return setBusy(false);
      await acts.start(order);
      onBegun();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const faults = error instanceof ApiError ? faultsOf(error) : {};
  return (
    <Dialog opened onClose={onClose} title={title} size={520} tall unkept>
      <form ref={asksFirst} onSubmit={(event) => void begin(event)} className="stack">
        {children(faults)}
        {error !== null && Object.keys(faults).length === 0 && (
          <p className="bad small" role="alert">
            {errorText(error, t)}
          </p>
        )}
        <div className="dlgf">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            busy={busy}
            disabledReason={ready ? undefined : t('bulk.nothing_yet')}
            aria-disabled={!ready || busy || undefined}
          >
            {t('bulk.apply', { count })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
