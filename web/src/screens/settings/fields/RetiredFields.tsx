/** The retired fields of a kind: brought back with their values, or deleted for good. */
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { type FieldEntry, useFieldWrite } from '../../../api/fields';
import type { FieldInfo } from '../../../api/itemTypes';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { showToast } from '../../../ui/toast';
import { useReport } from '../useReport';

interface Props {
  kind: string;
  fields: readonly FieldEntry[];
  onPurge: (field: FieldInfo) => void;
}

export function RetiredFields({ kind, fields, onPurge }: Props) {
  const t = useT();
  const write = useFieldWrite(kind);
  const report = useReport();
  const restore = async (field: FieldEntry) => {
    await write.mutateAsync({ method: 'POST', at: `/${field.key}/restore` });
    showToast(t('fields.was_restored', { field: field.label }));
  };
  return (
    <section className="cardbox" aria-label={t('fields.retired')}>
      <header>
        <h2>{t('fields.retired')}</h2>
      </header>
      <ul>
        {fields.map((field) => (
          <li key={field.key} className="line off fieldline" data-field={field.key}>
            <span className="grow">
              <span className="hyph">{field.label}</span>
              <span className="muted small block">{field.key}</span>
            </span>
            <span className="rowx wrap">
              <Button small icon={IconRestore} onClick={() => report(restore(field))}>
                {t('fields.restore')}
              </Button>
              <Button small look="danger" icon={IconTrash} onClick={() => onPurge(field as FieldInfo)}>
                {t('fields.purge_begin')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
