/** Giving a field another type: first tried, with what would become of its values, then done. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tryConversion, useFieldWrite } from '../../../api/fields';
import type { FieldInfo } from '../../../api/itemTypes';
import type { FieldTypeKey } from '../../../fields';
import { useFormats, useT } from '../../../i18n';
import { CONVERTIBLE } from '../../../item/fieldDraft';
import { TypeGrid } from '../../../item/TypeGrid';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { InlineError, SkeletonLines } from '../../../ui/States';
import { showToast } from '../../../ui/toast';

interface Props {
  kind: string;
  field: FieldInfo;
  onClose: () => void;
}

export function ConvertDialog({ kind, field, onClose }: Props) {
  const t = useT();
  const write = useFieldWrite(kind);
  const [type, setType] = useState<FieldTypeKey | null>(null);
  const among = CONVERTIBLE.filter((one) => one !== field.type);
  const convert = async () => {
    await write.mutateAsync({ method: 'POST', at: `/${field.key}/convert`, body: { type } });
    showToast(t('fields.was_converted', { field: field.label }));
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('fields.convert_title', { field: field.label })}
      size={560}
      tall
    >
      <div className="form">
        <p>{t('fields.convert_text')}</p>
        <TypeGrid value={type ?? (field.type as FieldTypeKey)} onChange={setType} among={among} />
        {type && <Trial kind={kind} field={field} type={type} />}
        {write.error && <InlineError error={write.error} />}
        <div className="end">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            busy={write.isPending}
            onClick={() => void convert().catch(() => undefined)}
            {...(type ? {} : { disabledReason: t('fields.convert_choose') })}
          >
            {t('fields.convert_do')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Trial({ kind, field, type }: { kind: string; field: FieldInfo; type: FieldTypeKey }) {
  const t = useT();
  const { number } = useFormats();
  const trial = useQuery({
    queryKey: ['conversion', kind, field.key, type],
    queryFn: () => tryConversion(kind, field.key, type),
    retry: false,
    gcTime: 0,
    placeholderData: undefined, // what becomes of the values in another type says nothing of this one
  });
  if (trial.error) return <InlineError error={trial.error} />;
  if (!trial.data) return <SkeletonLines count={3} height={24} />;
  const { convertible, lost, samples, whole } = trial.data;
  return (
    <section aria-live="polite">
      <p>
        <b>{t('fields.convertible', { count: convertible, shown: number(convertible) })}</b>{' '}
        {lost > 0 && <span className="bad">{t('fields.stays', { count: lost, shown: number(lost) })}</span>}{' '}
        {!whole && t('fields.tried_some', { shown: number(convertible + lost) })}
      </p>
      {samples.length > 0 && (
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('fields.before')}</th>
              <th scope="col">{t('fields.after')}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map((sample, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: samples have no names and never move
              <tr key={index}>
                <td>{sample.before}</td>
                <td>{sample.after ?? <span className="bad">{t('fields.stays_behind')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
