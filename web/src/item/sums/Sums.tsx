/** What the columns of a list come to, each by the sum chosen for it, and the box where they are chosen. */
import { Popover } from '@mantine/core';
import { IconSum } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import { type SumsParams, type SumValue, sumsQuery } from '../../api/sums';
import type { Sum } from '../../api/views';
import { useFormats, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import type { Columns } from '../columns/useColumns';
import type { ListControl } from '../views/useListControl';
import { offeredSums, shownSum } from './offered';

interface Props {
  control: ListControl;
  columns: Columns;
  params: SumsParams;
  /** The list itself is there: its sums come after it. */
  ready: boolean;
}

export function Sums({ control, columns, params, ready }: Props) {
  const t = useT();
  const say = useErrorText();
  const { sums } = control.state;
  const fields = columns.shown.map(({ field }) => field);
  const wanted = fields.flatMap((field) => {
    const sum = sums[field.key];
    return sum && offeredSums(field).includes(sum) ? [{ field, sum }] : [];
  });
  const { data, error } = useQuery({
    ...sumsQuery(
      params,
      wanted.map(({ field, sum }) => [field.key, sum] as const),
    ),
    ...(ready ? {} : { enabled: false }),
    placeholderData: undefined, // another list's sums are no answer
  });
  return (
    <>
      <span className="grow" />
      {wanted.map(({ field, sum }) => (
        <OneSum key={field.key} field={field} sum={sum} value={data?.[field.key]} late={data === undefined} />
      ))}
      {error !== null && wanted.length > 0 && <span className="bad small">{say(error)}</span>}
      <Chooser
        fields={fields}
        sums={sums}
        onChoose={(key, sum) => {
          const { [key]: _, ...others } = sums;
          control.set({ sums: sum ? { ...others, [key]: sum } : others });
        }}
        label={t('sums')}
      />
    </>
  );
}

interface OneProps {
  field: FieldInfo;
  sum: Sum;
  value: SumValue | undefined;
  late: boolean;
}

function OneSum({ field, sum, value, late }: OneProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <span className="sum" data-sum={field.key}>
      <span className="muted">
        {field.label}: {t(`sum.${sum}`)}
      </span>{' '}
      <b>{late ? '…' : shownSum(value ?? null, field, formats)}</b>
    </span>
  );
}

interface ChooserProps {
  fields: readonly FieldInfo[];
  sums: Readonly<Record<string, Sum>>;
  onChoose: (key: string, sum: Sum | null) => void;
  label: string;
}

function Chooser({ fields, sums, onChoose, label }: ChooserProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-end"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button small look="quiet" icon={IconSum} aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="pop colmenu" aria-label={label}>
        {fields.map((field) => (
          <span key={field.key} className="rowx mi">
            <label className="grow" htmlFor={`${id}-${field.key}`}>
              {field.label}
            </label>
            <select
              id={`${id}-${field.key}`}
              className="fin short"
              value={sums[field.key] ?? ''}
              onChange={(event) => onChoose(field.key, (event.currentTarget.value || null) as Sum | null)}
            >
              <option value="">{t('sum.none')}</option>
              {offeredSums(field).map((sum) => (
                <option key={sum} value={sum}>
                  {t(`sum.${sum}`)}
                </option>
              ))}
            </select>
          </span>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
