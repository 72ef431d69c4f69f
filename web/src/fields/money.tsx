/** An amount with its currency; the portal's currency until another is chosen. */
import { useState } from 'react';
import { useCurrencies } from '../api/lists';
import { useMe } from '../api/session';
import { useFormats, useT } from '../i18n';
import type { Money } from '../lib/format';
import { parseNumber } from '../lib/parse';
import { numberFilter } from './filters/typed';
import { LineInput } from './plain';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<Money>) {
  return <span className="tn">{useFormats().money(value)}</span>;
}

function Edit({ value, onChange, id, ...rest }: EditProps<Money>) {
  const { locale, number } = useFormats();
  const t = useT();
  const portal = useMe().portal;
  const currencies = useCurrencies();
  const [typed, setTyped] = useState(value ? number(value.amount) : '');
  const [chosen, setChosen] = useState(value?.currency ?? portal.currency ?? 'EUR');
  const currency = value?.currency ?? chosen;
  const take = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? undefined : { amount: parseNumber(text, locale) ?? text, currency });
  };
  return (
    <span className="rowx">
      <LineInput id={id} value={typed} onChange={take} inputMode="decimal" {...rest} />
      <select
        className="fin short"
        aria-label={t('field.currency')}
        value={currency}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          if (value) onChange({ ...value, currency: event.currentTarget.value });
        }}
      >
        {[...new Set([currency, ...currencies])].map((code) => (
          <option key={code}>{code}</option>
        ))}
      </select>
    </span>
  );
}

export const money: FieldPart<Money> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? null,
  paste: (typed, { locale, currency, before }) => {
    const code = /\b[A-Z]{3}\b/.exec(typed)?.[0];
    const amount = parseNumber(typed.replace(/[A-Z]{3}|\p{Sc}/gu, ''), locale);
    return amount === null ? undefined : { amount, currency: code ?? before?.currency ?? currency };
  },
  filter: numberFilter,
  numeric: true,
};
