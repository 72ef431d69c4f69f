/** Conditions on days and moments: within a span said from today on, or before and after a day. */
import { useState } from 'react';
import { type MessageId, type Translate, useT } from '../../i18n';
import { DayInput, useTypedWords } from './typed';
import { type FilterInputProps, type FilterPart, isSpan, type Operator } from './types';

const SPANS = [
  'today',
  'yesterday',
  'tomorrow',
  'this_week',
  'last_week',
  'next_week',
  'this_month',
  'last_month',
  'next_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'last_7_days',
  'last_30_days',
  'next_7_days',
  'next_30_days',
] as const;

const COUNTED = /^(last|next)_([1-9]\d{0,3})_days$/;
const isNamed = (span: string) => (SPANS as readonly string[]).includes(span);

function spanWords(t: Translate, span: string): string {
  if (isNamed(span)) return t(`span.${span}` as MessageId);
  const [, side, days] = COUNTED.exec(span) ?? [];
  return side ? t(side === 'last' ? 'span.last_days' : 'span.next_days', { count: Number(days) }) : span;
}

/** Any number of days, before or after today. */
const OPEN = ['last', 'next'] as const;

function SpanInput({ value, onChange }: FilterInputProps) {
  const t = useT();
  const span = String(value ?? SPANS[0]);
  const [, openSide, openDays] = isNamed(span) ? [] : (COUNTED.exec(span) ?? []);
  const [side, setSide] = useState(openSide ?? '');
  const [days, setDays] = useState(openDays ?? '');
  const count = (word: string, text: string) => {
    setDays(text);
    const written = `${word}_${text.trim()}_days`;
    onChange(COUNTED.test(written) ? written : undefined);
  };
  return (
    <>
      <select
        className="fin"
        aria-label={t('filter.value')}
        value={side || span}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const open = OPEN.find((one) => one === chosen);
          setSide(open ?? '');
          if (open) count(open, days || '14');
          else onChange(chosen);
        }}
      >
        {SPANS.map((one) => (
          <option key={one} value={one}>
            {t(`span.${one}`)}
          </option>
        ))}
        {OPEN.map((one) => (
          <option key={one} value={one}>
            {t(`span.${one}_open`)}
          </option>
        ))}
      </select>
      {side && (
        <label className="rowx">
          <input
            className="fin short"
            inputMode="numeric"
            value={days}
            onChange={(event) => count(side, event.currentTarget.value)}
          />
          {t('span.days')}
        </label>
      )}
    </>
  );
}

export const dateFilter: FilterPart = {
  operators: () => ['within', 'outside', 'anniversary', 'eq', 'lt', 'gt', 'between', 'filled', 'empty'],
  words: { lt: 'op.before', gt: 'op.after', eq: 'op.on' },
  start: (op) => (isSpan(op) ? SPANS[0] : undefined),
  Input: (props) => (isSpan(props.op) ? <SpanInput {...props} /> : <DayInput {...props} />),
  useWords: (_field, op, value) => {
    const t = useT();
    const typed = useTypedWords('date', value);
    return isSpan(op) ? spanWords(t, String(value)) : typed;
  },
};

/** A moment is asked by days too: from the first second of one to the last of another, where its reader is. */
const FIRST = 'T00:00:00';
const LAST = 'T23:59:59';

const dayOf = (moment: unknown): unknown =>
  Array.isArray(moment) ? moment.map(dayOf) : String(moment ?? '').slice(0, 10) || undefined;

function momentsOf(op: Operator, day: unknown): unknown {
  if (Array.isArray(day)) return [`${day[0]}${FIRST}`, `${day[1]}${LAST}`];
  return day === undefined ? undefined : `${day}${op === 'gt' ? LAST : FIRST}`;
}

export const momentFilter: FilterPart = {
  ...dateFilter,
  operators: () => ['within', 'outside', 'lt', 'gt', 'between', 'filled', 'empty'],
  forgets: true,
  Input: (props) =>
    isSpan(props.op) ? (
      <SpanInput {...props} />
    ) : (
      <DayInput
        {...props}
        value={dayOf(props.value)}
        onChange={(day) => props.onChange(momentsOf(props.op, day))}
      />
    ),
  useWords: (field, op, value) => dateFilter.useWords(field, op, isSpan(op) ? value : dayOf(value)),
};
