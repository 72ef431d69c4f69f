/** The first of the two steps of deleting a field: it leaves every screen, its values are kept; they may be exported. */
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usageQuery, useFieldWrite } from '../../../api/fields';
import type { FieldInfo } from '../../../api/itemTypes';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Confirm } from '../../../ui/Dialog';
import { InlineError } from '../../../ui/States';
import { showToast } from '../../../ui/toast';
import { useReport } from '../useReport';
import { useFieldExport } from './useFieldExport';
import { ValueCount } from './ValueCount';

interface Props {
  kind: string;
  field: FieldInfo;
  onClose: () => void;
}

export function RetireDialog({ kind, field, onClose }: Props) {
  const t = useT();
  const write = useFieldWrite(kind);
  const usage = useQuery(usageQuery(kind, field.key));
  const [error, setError] = useState<unknown>(null);
  const exporting = useFieldExport(kind, field);
  const report = useReport();
  const undo = () => report(write.mutateAsync({ method: 'POST', at: `/${field.key}/restore` }));
  const confirm = async () => {
    try {
      await write.mutateAsync({ method: 'POST', at: `/${field.key}/retire` });
      showToast(t('fields.was_retired', { field: field.label }), { undo });
      onClose();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('fields.retire_title', { field: field.label })}
      text={t('fields.retire_text')}
      action={t('fields.retire')}
      danger
      busy={write.isPending}
      onConfirm={() => void confirm()}
    >
      <div className="form" style={{ marginTop: 12 }}>
        <ValueCount usage={usage} />
        {(usage.data?.filled ?? 0) > 0 && exporting.may && (
          <Button className="start" icon={IconDownload} busy={exporting.busy} onClick={exporting.start}>
            {t('fields.export')}
          </Button>
        )}
        {exporting.error !== null && <InlineError error={exporting.error} />}
        {error !== null && <InlineError error={error} />}
      </div>
    </Confirm>
  );
}
