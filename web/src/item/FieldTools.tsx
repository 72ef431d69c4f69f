/** Under the fields of a card or an open form: select the fields that show, create one, without leaving what is typed. */
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { FieldInfo } from '../api/itemTypes';
import { useMe } from '../api/session';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { SelectFields } from './SelectFields';

const FieldDialog = lazy(() => import('./FieldDialog').then((module) => ({ default: module.FieldDialog })));

export function FieldTools({ kind, onMade }: { kind: string; onMade?: () => void }) {
  const t = useT();
  const { can } = useMe();
  const [open, setOpen] = useState<'select' | 'create' | FieldInfo | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="rowx wrap fieldtools">
      <Button look="quiet" small icon={IconListDetails} onClick={() => setOpen('select')}>
        {t('layout.select')}
      </Button>
      {can.manage_fields && (
        <Button look="quiet" small icon={IconPlus} onClick={() => setOpen('create')}>
          {t('fields.create')}
        </Button>
      )}
      {open === 'select' && (
        <SelectFields kind={kind} onClose={close} onConfigure={setOpen} onCreate={() => setOpen('create')} />
      )}
      {open !== null && open !== 'select' && (
        <Suspense>
          <FieldDialog
            kind={kind}
            field={open === 'create' ? undefined : open}
            onClose={() => {
              close();
              if (open === 'create') onMade?.();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
