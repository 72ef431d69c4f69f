/** A moment: kept in UTC, shown and typed in the user's time zone by the browser's own control. */
import { useFormats } from '../i18n';
import { LineInput } from './plain';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<string>) {
  return (
    <time className="tn" dateTime={value}>
      {useFormats().dateTime(value)}
    </time>
  );
}

/** "2026-12-18T08:30" as the clock on this desk says it. */
function local(value: string | undefined): string {
  if (!value) return '';
  const at = new Date(value);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function Edit({ value, onChange, ...rest }: EditProps<string>) {
  const take = (text: string) => onChange(text ? new Date(text).toISOString() : undefined);
  return <LineInput type="datetime-local" value={local(value)} onChange={take} {...rest} />;
}

export const dateTime: FieldPart<string> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? null,
  filterBy: 'date',
};
