/** Having what a list shows written into a file: its items or some of them, its columns, its order. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fieldsQuery, kindsQuery } from '../../api/items';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import { useColumns } from '../columns/useColumns';
import { useCommonFields } from '../useCommonFields';
import type { ListControl } from '../views/useListControl';
import { orderOf } from './order';
import { beginExport } from './running';

/** What may be exported, and its beginning: of `ids`, those alone, whatever the filter says of them by now. */
export function useExporting(control: ListControl) {
  const say = useErrorText();
  const cache = useQueryClient();
  const { fields } = useCommonFields(control.kinds);
  const columns = useColumns(control, fields);
  const kinds = useQuery(kindsQuery).data ?? [];
  return {
    allowed: kinds.filter(({ key, can }) => control.kinds.includes(key) && can.export),
    start: async (kind: string, ids?: readonly number[]) => {
      const asked = ids ? { ...control.state, filter: null, q: '' } : control.state;
      try {
        const own = await cache.ensureQueryData(fieldsQuery(kind));
        const order = orderOf(kind, asked, columns.shown, own, ids);
        await beginExport({ ...order, kinds: control.kinds.join(',') });
      } catch (error) {
        showToast(say(error), { tone: 'fault' });
      }
    },
  };
}
