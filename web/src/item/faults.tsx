/** What a refused form says: beside each field that was refused, the first of them in focus; the rest above the form. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { ApiError } from '../api/errors';
import type { FieldInfo } from '../api/itemTypes';
import { useFields } from './useFields';

/** The words of refused fields by the fields' keys. */
export type Faults = Record<string, string>;

/** What the server has said about single fields; a path below a field ("email.0.value") counts for the field. */
export function faultsOf(error: ApiError): Faults {
  return Object.fromEntries(
    Object.entries(error.fields).map(([path, words]) => [path.split('.')[0] ?? path, words[0] ?? '']),
  );
}

/** Goes to the first of `fields` that is at fault, once for each new refusal, as soon as the form shows it. */
export function useFirstFault(
  form: RefObject<HTMLFormElement | null>,
  fields: readonly FieldInfo[],
  faults: Faults,
) {
  const answered = useRef(faults);
  useEffect(() => {
    if (answered.current === faults) return;
    const first = fields.find(({ key }) => key in faults);
    const row = first && form.current?.querySelector(`[data-field="${first.key}"]`);
    if (first && !row) return; // it opens with the next paint
    answered.current = faults;
    row?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' }); // not under the foot of the form
    if (!first && Object.keys(faults).length) form.current?.scrollIntoView({ block: 'start' });
  });
}

/** The faults of fields that this form does not hold: its user may see them, or not even that. */
export function OtherFaults({
  kind,
  fields,
  faults,
}: {
  kind: string;
  fields: readonly FieldInfo[];
  faults: Faults;
}) {
  const { byKey } = useFields(kind);
  const others = Object.entries(faults).filter(([key]) => !fields.some((field) => field.key === key));
  if (!others.length) return null;
  return (
    <div className="fault" role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <ul className="grow">
        {others.map(([key, words]) => (
          <li key={key}>
            <b>{byKey.get(key)?.label ?? key}</b> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
