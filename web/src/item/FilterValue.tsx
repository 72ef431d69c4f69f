/** The input for a condition's value, by what the field holds. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { cardQuery } from '../api/items';
import type { FieldInfo, ItemRef } from '../api/itemTypes';
import { useTags, useUsers } from '../api/lists';
import { partOf } from '../fields';
import { ItemPicker } from '../fields/ItemPicker';
import { LineInput } from '../fields/plain';
import { targetKind } from '../fields/targetKind';
import type { FilterInput } from '../fields/types';
import { type MessageId, useFormats, useT } from '../i18n';
import { parseDate, parseNumber } from '../lib/parse';
import { type Condition, SPANS } from './conditions';

interface Props {
  field: FieldInfo;
  condition: Condition;
  onChange: (value: unknown) => void;
}

export function FilterValue({ field, condition, onChange }: Props) {
  const t = useT();
  const input = partOf(field).filterBy;
  const value = condition.value;
  if (condition.op === 'within') {
    return (
      <select
        className="fin"
        aria-label={t('filter.value')}
        value={String(value ?? SPANS[0])}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {t(`span.${span}` as MessageId)}
          </option>
        ))}
      </select>
    );
  }
  if (input === 'choice' || input === 'user' || input === 'tags')
    return <SetInput field={field} value={value} onChange={onChange} />;
  if (input === 'boolean') {
    return (
      <select
        className="fin"
        aria-label={t('filter.value')}
        value={String(value ?? true)}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      >
        <option value="true">{t('yes')}</option>
        <option value="false">{t('no')}</option>
      </select>
    );
  }
  if (input === 'item') return <LinkInput field={field} value={value} onChange={onChange} />;
  return <TypedInput input={input} value={value} onChange={onChange} />;
}

/** What is typed stays as it was typed; what cannot be read yet is no value. */
function TypedInput({
  input,
  value,
  onChange,
}: {
  input: FilterInput;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const t = useT();
  const { locale, date, number } = useFormats();
  const [typed, setTyped] = useState(() => {
    const text = String(value ?? '');
    if (input === 'date') return date(text);
    return input === 'number' && parseNumber(text, 'en') !== null ? number(text) : text;
  });
  const read = (text: string) => {
    if (input === 'number') return parseNumber(text, locale);
    if (input === 'date') return parseDate(text, locale);
    return text.trim() === '' ? null : text;
  };
  const understood = input === 'date' ? parseDate(typed, locale) : null;
  return (
    <span className="rowx">
      <LineInput
        id="filter-value"
        label={t('filter.value')}
        value={typed}
        inputMode={input === 'number' ? 'decimal' : 'text'}
        onChange={(text) => {
          setTyped(text);
          onChange(read(text) ?? undefined);
        }}
        placeholder={input === 'date' ? date('2026-12-18') : undefined}
      />
      {understood && <span className="muted small">{date(understood)}</span>}
    </span>
  );
}

function LinkInput({
  field,
  value,
  onChange,
}: {
  field: FieldInfo;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const t = useT();
  const [picked, setPicked] = useState<ItemRef>();
  const [known] = useLinkedItems(field, value);
  return (
    <ItemPicker
      id="filter-item"
      inPlace
      kind={targetKind(field)}
      label={t('filter.value')}
      value={picked?.id === value ? picked : known?.data}
      onPick={(item) => {
        if (!item) return;
        setPicked(item);
        onChange(item.id);
      }}
    />
  );
}

/** The items that a condition of a link names by their ids, as the cards have them. */
export function useLinkedItems(field: FieldInfo, value: unknown) {
  const ids =
    partOf(field).filterBy === 'item' ? [value].flat().filter((one) => typeof one === 'number') : [];
  return useQueries({
    queries: ids.map((id) => ({ ...cardQuery(targetKind(field), id), placeholderData: undefined })),
  });
}

/** All there is to choose from, each with a box: nothing opens over the form. */
function SetInput({
  field,
  value,
  onChange,
}: {
  field: FieldInfo;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const t = useT();
  const data = useSetOptions(field);
  const asNumbers = partOf(field).filterBy === 'user';
  const chosen = (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(
    String,
  );
  const toggle = (key: string, on: boolean) => {
    const next = on ? [...chosen, key] : chosen.filter((one) => one !== key);
    onChange(asNumbers ? next.map(Number) : next);
  };
  return (
    <fieldset className="checks" aria-label={t('filter.value')}>
      {data.map((one) => (
        <label key={one.value} className="rowx mi">
          <input
            type="checkbox"
            className="cbx"
            checked={chosen.includes(one.value)}
            onChange={(event) => toggle(one.value, event.currentTarget.checked)}
          />
          <span className="grow">{one.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a set condition can name: its keys with the words people know. */
export function useSetOptions(field: FieldInfo): { value: string; label: string }[] {
  const users = useUsers();
  const tags = useTags();
  const input = partOf(field).filterBy;
  if (input === 'user') return users.map((user) => ({ value: String(user.id), label: user.name }));
  if (input === 'tags') return tags.map((tag) => ({ value: tag.name, label: tag.name }));
  return (field.choices ?? []).map((one) => ({ value: one.key, label: one.label }));
}
