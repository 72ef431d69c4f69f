/** A moment: kept in UTC, shown and typed in the user's time zone by the browser's own control. */
import { useFormats } from '../i18n';
import { momentOf, wallClock } from '../lib/zone';
import { momentFilter } from './filters/date';
import { LineInput } from './plain';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<string>) {
  return (
    <time className="tn" dateTime={value}>
      {useFormats().dateTime(value)}
    </time>
  );
}

function Edit({ value, onChange, ...rest }: EditProps<string>) {
  const { timezone } = useFormats();
  const take = (text: string) => onChange(text ? momentOf(text, timezone) : undefined);
  return (
    <LineInput
      type="datetime-local"
      value={value ? wallClock(value, timezone) : ''}
      onChange={take}
      {...rest}
    />
  );
}

export const dateTime: FieldPart<string> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? null,
  filter: momentFilter,
};
