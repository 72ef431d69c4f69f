/** What the server is asked to write so that the file is what the list shows. */
import type { ExportOrder } from '../../api/exports';
import type { FieldInfo } from '../../api/itemTypes';
import type { ShownColumn } from '../columns/useColumns';
import { BY_NAME, type ListState } from '../listState';

/** The name is one column on the screen; in a table each of its parts is one, so that it can be imported again. */
const NAMES = ['first_name', 'last_name', 'company_name', 'name'];

export function orderOf(
  kind: string,
  { filter, q, sort }: Pick<ListState, 'filter' | 'q' | 'sort'>,
  columns: readonly ShownColumn[],
  fields: readonly FieldInfo[],
  ids?: readonly number[],
): ExportOrder {
  const named = NAMES.filter((key) => fields.some((field) => field.key === key));
  const shown = columns.map(({ field }) => field.key);
  return {
    kind,
    ...(filter ? { filter } : {}),
    ...(q ? { q } : {}),
    ...(ids ? { ids } : {}),
    sort: sort.length ? sort : [BY_NAME],
    fields: [...new Set([...named, ...shown])],
  };
}
