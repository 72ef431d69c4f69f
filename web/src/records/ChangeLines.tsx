/** The values before and after, one line a field: what every record of changes shows. */
import { IconArrowRight } from '@tabler/icons-react';
import type { ChangeEntry } from '../api/itemTypes';
import { isEmpty, partOf } from '../fields';
import { useT } from '../i18n';
import type { RecordProps } from './types';

export function ChangeLines({
  changes,
  fields,
}: {
  changes: readonly ChangeEntry[];
  fields: RecordProps['fields'];
}) {
  return (
    <ul className="chl">
      {changes.map((change) => (
        <ChangeLine key={change.field} change={change} fields={fields} />
      ))}
    </ul>
  );
}

export function ChangeLine({ change, fields }: { change: ChangeEntry; fields: RecordProps['fields'] }) {
  const t = useT();
  const field = fields.get(change.field);
  if (!field) return null;
  const part = partOf(field);
  const shown = (value: unknown) =>
    isEmpty(value) ? (
      <span className="emp">{t('field.empty')}</span>
    ) : (
      <part.Cell value={value} field={field} />
    );
  return (
    <li className="rowx wrap">
      <span className="muted">{field.label}</span>
      {shown(change.before)}
      <IconArrowRight size={13} stroke={1.75} role="img" aria-label={t('change.becomes')} />
      {shown(change.after)}
    </li>
  );
}
