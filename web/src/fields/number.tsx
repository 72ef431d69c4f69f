/** A number: typed in any notation, kept as an exact decimal string. */
import { useState } from 'react';
import { useFormats } from '../i18n';
import { parseNumber } from '../lib/parse';
import { numberFilter } from './filters/typed';
import { LineInput } from './plain';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<string>) {
  return <span className="tn">{useFormats().number(value)}</span>;
}

/** What cannot be read as a number goes to the server as it is, which says so beside the field. */
function Edit({ value, onChange, ...rest }: EditProps<string>) {
  const { locale, number } = useFormats();
  const [typed, setTyped] = useState(value === undefined ? '' : number(value));
  const take = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? undefined : (parseNumber(text, locale) ?? text));
  };
  return <LineInput value={typed} onChange={take} inputMode="decimal" {...rest} />;
}

export const number: FieldPart<string> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? null,
  paste: (typed, { locale }) => parseNumber(typed, locale) ?? undefined,
  filter: numberFilter,
  numeric: true,
};
