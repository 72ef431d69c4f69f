/** Tax and register numbers, each with its type (P.IVA, USt-IdNr, SIREN, ИНН …). */
import { IconPlus, IconX } from '@tabler/icons-react';
import type { TaxNumber } from '../api/itemTypes';
import { useT } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { textFilter } from './filters/typed';
import { LineInput } from './plain';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<TaxNumber[]>) {
  return (
    <span className="stack tight">
      {value.map((one) => (
        <span key={`${one.type}${one.value}`} className="tn">
          {one.value} <span className="muted">{one.type}</span>
        </span>
      ))}
    </span>
  );
}

function Edit({ value, field, id, onChange, onDone, autoFocus, error }: EditProps<TaxNumber[]>) {
  const t = useT();
  const rows = value?.length ? value : [{ type: '', value: '' }];
  const put = (at: number, change: Partial<TaxNumber>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <span className="stack tight" role="group" aria-label={field.label}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place while it is being typed
        <span key={index} className="rowx">
          <LineInput
            id={`${id}-type-${index}`}
            label={t('field.number_type')}
            placeholder={t('field.number_type')}
            value={row.type}
            onChange={(type) => put(index, { type })}
          />
          <LineInput
            id={index === 0 ? id : `${id}-${index}`}
            label={field.label}
            value={row.value}
            onChange={(text) => put(index, { value: text })}
            onDone={onDone}
            autoFocus={autoFocus && index === 0}
            error={error}
          />
          {rows.length > 1 && (
            <IconButton
              small
              icon={IconX}
              label={t('field.remove')}
              onClick={() => onChange(rows.filter((_, other) => other !== index))}
            />
          )}
        </span>
      ))}
      <Button
        small
        look="quiet"
        icon={IconPlus}
        className="start"
        onClick={() => onChange([...rows, { type: '', value: '' }])}
      >
        {t('field.add_another')}
      </Button>
    </span>
  );
}

export const taxNumbers: FieldPart<TaxNumber[]> = {
  Show,
  Cell: ({ value }) => <span className="t tn">{value.map((one) => one.value).join(', ')}</span>,
  Edit,
  send: (value) => (value ?? []).filter((one) => one.value.trim() !== ''),
  filter: textFilter,
  tall: true,
};
