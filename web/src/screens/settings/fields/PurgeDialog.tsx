/** The second step: a retired field is deleted for good. It says how many values are lost, and asks for the field's name. */
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usageQuery, useFieldWrite } from '../../../api/fields';
import type { FieldInfo } from '../../../api/itemTypes';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { InlineError } from '../../../ui/States';
import { showToast } from '../../../ui/toast';
import { ValueCount } from './ValueCount';

interface Props {
  kind: string;
  field: FieldInfo;
  onClose: () => void;
}

export function PurgeDialog({ kind, field, onClose }: Props) {
  const t = useT();
  const write = useFieldWrite(kind);
  const usage = useQuery(usageQuery(kind, field.key));
  const [typed, setTyped] = useState('');
  const act = async (what: 'purge' | 'restore') => {
    await write.mutateAsync({ method: 'POST', at: `/${field.key}/${what}` });
    showToast(t(what === 'purge' ? 'fields.was_purged' : 'fields.was_restored', { field: field.label }));
    onClose();
  };
  const begin = (what: 'purge' | 'restore') => void act(what).catch(() => undefined);
  const named = typed.trim() === field.label.trim();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('fields.purge_title', { field: field.label })}
      size={480}
      unkept
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (named) begin('purge');
        }}
      >
        <p>{t('fields.purge_text')}</p>
        <ValueCount usage={usage} />
        <p className="muted small">{t('fields.purge_export')}</p>
        <TextInput
          label={t('fields.purge_type', { field: field.label })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
          autoComplete="off"
        />
        {write.error && <InlineError error={write.error} />}
        <div className="end">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button onClick={() => begin('restore')}>{t('fields.restore')}</Button>
          <Button
            type="submit"
            look="dangerPrimary"
            busy={write.isPending}
            {...(named ? {} : { disabledReason: t('fields.purge_type', { field: field.label }) })}
          >
            {t('fields.purge')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
