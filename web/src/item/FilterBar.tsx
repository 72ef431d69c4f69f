/** The filter chips of a list and the box in which a condition is made or changed. */
import { Popover } from '@mantine/core';
import { IconFilter, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldInfo } from '../api/itemTypes';
import { partOf } from '../fields';
import { type MessageId, useFormats, useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { parseNumber } from '../lib/parse';
import { Button } from '../ui/Button';
import { type Condition, hasValue, operatorId, operatorsOf, takesList, takesValue } from './conditions';
import { FilterValue, useLinkedItems, useSetOptions } from './FilterValue';

interface Props {
  fields: readonly FieldInfo[];
  conditions: readonly Condition[];
  onChange: (conditions: Condition[]) => void;
}

export function FilterBar({ fields, conditions, onChange }: Props) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const filterable = fields.filter(
    (field) => partOf(field).filterBy !== 'none' && operatorsOf(field).length > 0,
  );
  useKeys([{ keys: 'f', label: 'keys.filter', group: 'list', run: () => setAdding(true) }]);
  return (
    <>
      {conditions.map((condition, index) => {
        const field = fields.find((one) => one.key === condition.field);
        if (!field) return null;
        return (
          <ConditionChip
            // biome-ignore lint/suspicious/noArrayIndexKey: the same condition may stand twice
            key={index}
            field={field}
            fields={filterable}
            condition={condition}
            onChange={(next) => onChange(conditions.map((one, other) => (other === index ? next : one)))}
            onRemove={() => onChange(conditions.filter((_, other) => other !== index))}
          />
        );
      })}
      <Popover
        opened={adding}
        onChange={setAdding}
        position="bottom-start"
        offset={4}
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <Button
            small
            look="quiet"
            icon={conditions.length ? IconPlus : IconFilter}
            keys="f"
            onClick={() => setAdding(true)}
            aria-expanded={adding}
          >
            {t('filter')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className="pop">
          {adding && (
            <ConditionForm
              fields={filterable}
              onDone={(made) => {
                setAdding(false);
                onChange([...conditions, made]);
              }}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {conditions.length > 0 && (
        <Button small look="quiet" onClick={() => onChange([])}>
          {t('filter.reset')}
        </Button>
      )}
    </>
  );
}

interface ChipProps {
  field: FieldInfo;
  fields: readonly FieldInfo[];
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

function ConditionChip({ field, fields, condition, onChange, onRemove }: ChipProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const words = useConditionWords(field, condition);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <span className="fc">
          <button type="button" className="fct" onClick={() => setOpen(true)} aria-expanded={open}>
            <b>{field.label}</b> {t(operatorId(condition.op))} <b>{words}</b>
          </button>
          <button type="button" aria-label={t('filter.remove', { field: field.label })} onClick={onRemove}>
            <IconX size={13} stroke={2} aria-hidden="true" />
          </button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className="pop">
        {open && (
          <ConditionForm
            fields={fields}
            start={condition}
            onDone={(next) => {
              setOpen(false);
              onChange(next);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function useConditionWords(field: FieldInfo, { op, value }: Condition): string {
  const t = useT();
  const { date, list, number } = useFormats();
  const options = useSetOptions(field);
  const linked = useLinkedItems(field, value);
  if (!takesValue(op)) return '';
  if (op === 'within') return t(`span.${String(value)}` as MessageId);
  if (linked.length)
    return list(linked.map(({ data, isPending }) => data?.title ?? (isPending ? '…' : t('item.hidden'))));
  if (Array.isArray(value))
    return list(
      value.map((one) => options.find((option) => option.value === String(one))?.label ?? String(one)),
    );
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  const text = String(value ?? '');
  if (partOf(field).filterBy === 'number' && parseNumber(text, 'en') !== null) return number(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : text;
}

function ConditionForm({
  fields,
  start,
  onDone,
}: {
  fields: readonly FieldInfo[];
  start?: Condition;
  onDone: (condition: Condition) => void;
}) {
  const t = useT();
  const [condition, setCondition] = useState<Condition>(() => start ?? beginning(fields[0]));
  const field = fields.find((one) => one.key === condition.field);
  if (!field) return null;
  const lacking = hasValue(condition) ? undefined : t('filter.value_needed');
  const chooseField = (key: string) => setCondition(beginning(fields.find((one) => one.key === key)));
  const chooseOperator = (op: Condition['op']) =>
    setCondition({
      ...condition,
      op,
      value:
        takesList(op) === takesList(condition.op) && op !== 'within' ? condition.value : defaultValue(op),
    });
  return (
    <form
      className="filterform"
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacking) onDone(condition);
      }}
    >
      <select
        className="fin"
        aria-label={t('filter.field')}
        value={condition.field}
        onChange={(event) => chooseField(event.currentTarget.value)}
        data-autofocus
      >
        {fields.map((one) => (
          <option key={one.key} value={one.key}>
            {one.label}
          </option>
        ))}
      </select>
      <select
        className="fin"
        aria-label={t('filter.operator')}
        value={condition.op}
        onChange={(event) => chooseOperator(event.currentTarget.value as Condition['op'])}
      >
        {operatorsOf(field).map((op) => (
          <option key={op} value={op}>
            {t(operatorId(op))}
          </option>
        ))}
      </select>
      {takesValue(condition.op) && (
        <FilterValue
          key={condition.field + condition.op}
          field={field}
          condition={condition}
          onChange={(value) => setCondition({ ...condition, value })}
        />
      )}
      <Button look="primary" small type="submit" disabledReason={lacking}>
        {t('filter.apply')}
      </Button>
    </form>
  );
}

const defaultValue = (op: Condition['op']) => (takesList(op) ? [] : op === 'within' ? 'today' : undefined);

function beginning(field: FieldInfo | undefined): Condition {
  const op = (field && operatorsOf(field)[0]) ?? 'filled';
  return {
    field: field?.key ?? '',
    op,
    value: partOf(field ?? NONE).filterBy === 'boolean' ? true : defaultValue(op),
  };
}

const NONE = { type: 'heading' } as FieldInfo;
