/** A calendar day, typed as people say it ("18.12", "tomorrow", "+3") or picked in the browser's own calendar. */
import { useState } from 'react';
import { useFormats } from '../i18n';
import { parseDate } from '../lib/parse';
import { dateFilter } from './filters/date';
import { LineInput } from './plain';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<string>) {
  return (
    <time className="tn" dateTime={value}>
      {useFormats().date(value)}
    </time>
  );
}

function Edit({ value, onChange, ...rest }: EditProps<string>) {
  const { locale, date } = useFormats();
  const [typed, setTyped] = useState(value ? date(value) : '');
  // what comes from elsewhere than from this line shows in it
  const [said, setSaid] = useState(value);
  if (value !== said) {
    setSaid(value);
    setTyped(value ? date(value) : '');
  }
  const read = typed.trim() ? parseDate(typed, locale) : null;
  const take = (text: string) => {
    const next = text.trim() === '' ? undefined : (parseDate(text, locale) ?? text);
    setTyped(text);
    setSaid(next);
    onChange(next);
  };
  return (
    <span className="rowx">
      <LineInput value={typed} onChange={take} placeholder={date('2026-12-18')} {...rest} />
      {read && <span className="muted small">{date(read)}</span>}
    </span>
  );
}

export const date: FieldPart<string> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? null,
  paste: (typed, { locale }) => parseDate(typed, locale) ?? undefined,
  filter: dateFilter,
};
