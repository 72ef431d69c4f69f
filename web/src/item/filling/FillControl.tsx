/** At the head of a form with ways to reach somebody: the way to fill it from a text, and what was filled so. */
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { FillDialog } from './FillDialog';
import { FillNote } from './FillNote';
import type { Filling } from './useFilling';

interface Props {
  filling: Filling;
  /** While the form is being saved nothing is filled or taken back. */
  busy: boolean;
}

export function FillControl({ filling, busy }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!filling.mayFill) return null;
  const refused = filling.refused;
  const close = () => {
    setOpen(false);
    filling.forget();
  };
  return (
    <>
      <Button
        look="quiet"
        small
        icon={IconClipboardText}
        className="fillopen"
        busy={busy}
        onClick={() => setOpen(true)}
      >
        {t('fill.open')}
      </Button>
      <FillNote filling={filling} busy={busy} />
      {(open || refused !== null) && (
        <FillDialog begin={refused ?? undefined} take={filling.take} onClose={close} />
      )}
    </>
  );
}
