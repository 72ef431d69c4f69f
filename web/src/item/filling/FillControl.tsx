/** At the head of a form with ways to reach somebody: the way to fill it from a text, and what was filled so. */
import { IconClipboardText } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { FillNote } from './FillNote';
import type { Filling } from './useFilling';

const FillDialog = lazy(() => import('./FillDialog').then((module) => ({ default: module.FillDialog })));

export function FillControl({ fields, filling }: { fields: readonly FieldInfo[]; filling: Filling }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!fields.some(({ type }) => type === 'email' || type === 'phone')) return null;
  const refused = filling.refused;
  const close = () => {
    setOpen(false);
    filling.forget();
  };
  return (
    <>
      <Button look="quiet" small icon={IconClipboardText} className="fillopen" onClick={() => setOpen(true)}>
        {t('fill.open')}
      </Button>
      <FillNote filling={filling} />
      {(open || refused !== null) && (
        <Suspense>
          <FillDialog begin={refused ?? undefined} take={filling.take} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
