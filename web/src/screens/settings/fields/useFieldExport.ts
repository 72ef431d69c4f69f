/** Has the values of one field written into a file before they go, and fetches it. */
import { useState } from 'react';
import { send } from '../../../api/http';
import { fileUrl } from '../../../api/items';
import type { FieldInfo } from '../../../api/itemTypes';
import { useMe } from '../../../api/session';
import type { Shape } from '../../../api/types';
import { useFields } from '../../../item/useFields';

const PAUSE = 700;

export function useFieldExport(kind: string, field: FieldInfo) {
  const { kinds } = useMe();
  const { list } = useFields(kind);
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const may = kinds.some((one) => one.key === kind && one.can.export) && field.type !== 'file';
  const fetchFile = async () => {
    const named = list.filter((one) => one.required && one.key !== field.key).map(({ key }) => key);
    const body = {
      kind,
      filter: [field.key, 'filled'],
      fields: [...named, field.key],
      headers: 'keys',
      with_ids: true,
    };
    const { job } = await send<Shape<'Started'>>('POST', '/exports', { body });
    for (;;) {
      const found = await send<{ state: string; result: { file?: number } }>('GET', `/jobs/${job}`);
      if (found.result?.file) return void window.location.assign(fileUrl(found.result.file));
      if (['failed', 'cancelled'].includes(found.state)) throw new Error(found.state);
      await new Promise((done) => window.setTimeout(done, PAUSE));
    }
  };
  const start = () => {
    setState({ busy: true, error: null });
    fetchFile().then(
      () => setState({ busy: false, error: null }),
      (error: unknown) => setState({ busy: false, error }),
    );
  };
  return { may, start, ...state };
}
