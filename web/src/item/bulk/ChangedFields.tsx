/** Which fields an act on many items changed, by the names that the reader knows. */
import { useQueries } from '@tanstack/react-query';
import type { BulkResult } from '../../api/bulk';
import { fieldsQuery } from '../../api/items';
import { useFormats, useT } from '../../i18n';

export function ChangedFields({ fields = {} }: Pick<BulkResult, 'fields'>) {
  const t = useT();
  const { list } = useFormats();
  const kinds = Object.keys(fields);
  const answers = useQueries({ queries: kinds.map((kind) => fieldsQuery(kind)) });
  const labels = kinds.flatMap((kind, index) =>
    (answers[index]?.data ?? []).filter(({ key }) => fields[kind]?.includes(key)).map(({ label }) => label),
  );
  const named = [...new Set(labels)];
  if (!named.length) return null;
  return (
    <div className="muted small hyph">{t('bulk.fields', { count: named.length, fields: list(named) })}</div>
  );
}
