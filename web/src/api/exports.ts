/** Having items written into a file, and how far that is. */
import { queryOptions } from '@tanstack/react-query';
import { send } from './http';
import type { FilterNode } from './items';
import type { Shape } from './types';

export interface ExportOrder {
  kind: string;
  /** All kinds of the list, where it holds several. */
  kinds?: string;
  filter?: FilterNode | undefined;
  q?: string | undefined;
  sort: readonly string[];
  ids?: readonly number[] | undefined;
  fields: readonly string[];
}

export type ExportJob = Pick<Shape<'Job'>, 'id' | 'state' | 'done' | 'total'> & {
  result: { rows?: number; file?: number; name?: string };
};

export const startExport = (order: ExportOrder) => send<{ job: number }>('POST', '/exports', { body: order });
export const cancelExport = (id: number) => send<ExportJob>('POST', `/jobs/${id}/cancel`);

const ENDED = ['done', 'failed', 'cancelled'];
export const hasEnded = (job: ExportJob | undefined) => job !== undefined && ENDED.includes(job.state);

/** Asked again until it has ended. */
export const exportQuery = (id: number) =>
  queryOptions({
    queryKey: ['export', id],
    queryFn: () => send<ExportJob>('GET', `/jobs/${id}`),
    refetchInterval: ({ state }) => (hasEnded(state.data) ? false : 700),
    placeholderData: undefined,
  });
