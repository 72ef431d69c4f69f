/** Conditions on what is typed: texts, numbers, days. What is typed stays as it is; what cannot be read is no value. */
import { useState } from 'react';
import { useFormats, useT } from '../../i18n';
import { parseDate, parseNumber } from '../../lib/parse';
import { LineInput } from '../plain';
import { type FilterInputProps, type FilterPart, listOf } from './types';

type Form = 'text' | 'number' | 'date';

interface OneProps {
  form: Form;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** One input of this form. */
export function TypedInput({ form, label, value, onChange }: OneProps) {
  const { locale, date, number } = useFormats();
  const [typed, setTyped] = useState(() => {
    const text = String(value ?? '');
    if (form === 'date') return text && date(text);
    return form === 'number' && parseNumber(text, 'en') !== null ? number(text) : text;
  });
  const read = (text: string) => {
    if (form === 'number') return parseNumber(text, locale);
    if (form === 'date') return parseDate(text, locale);
    return text.trim() === '' ? null : text;
  };
  const understood = form === 'date' ? parseDate(typed, locale) : null;
  return (
    <span className="rowx">
      <LineInput
        id={`filter-${label}`}
        label={label}
        value={typed}
        inputMode={form === 'number' ? 'decimal' : 'text'}
        onChange={(text) => {
          setTyped(text);
          onChange(read(text) ?? undefined);
        }}
        placeholder={form === 'date' ? date('2026-12-18') : undefined}
      />
      {understood && <span className="muted small">{date(understood)}</span>}
    </span>
  );
}

/** One input, or the two ends of `between`. */
function typedInput(form: Form) {
  return function Typed({ op, value, onChange }: FilterInputProps) {
    const t = useT();
    const [ends, setEnds] = useState<unknown[]>(() => [listOf(value)[0], listOf(value)[1]]);
    if (op !== 'between')
      return (
        <TypedInput
          form={form}
          label={t('filter.value')}
          value={Array.isArray(value) ? undefined : value}
          onChange={onChange}
        />
      );
    const put = (at: number, end: unknown) => {
      const next = ends.map((one, index) => (index === at ? end : one));
      setEnds(next);
      onChange(next.includes(undefined) ? undefined : next);
    };
    return (
      <span className="stack tight">
        <TypedInput form={form} label={t('filter.from')} value={ends[0]} onChange={(end) => put(0, end)} />
        <TypedInput form={form} label={t('filter.to')} value={ends[1]} onChange={(end) => put(1, end)} />
      </span>
    );
  };
}

/** The words of one end, or of two. */
export function useTypedWords(form: Form, value: unknown): string {
  const { date, number } = useFormats();
  const say = (one: unknown) => {
    const text = String(one ?? '');
    if (form === 'number' && parseNumber(text, 'en') !== null) return number(text);
    return form === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : text;
  };
  return listOf(value).map(say).join(' – ');
}

const typedPart = (form: Form, operators: ReturnType<FilterPart['operators']>): FilterPart => ({
  operators: () => operators,
  start: () => undefined,
  Input: typedInput(form),
  useWords: (_field, _op, value) => useTypedWords(form, value),
});

export const textFilter = typedPart('text', ['contains', 'starts', 'eq', 'ne', 'filled', 'empty']);
export const numberFilter = typedPart('number', [
  'eq',
  'ne',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'filled',
  'empty',
]);
export const DayInput = typedInput('date');
/** Only whether there is any: files, shares. */
export const presenceFilter = typedPart('text', ['filled', 'empty']);
