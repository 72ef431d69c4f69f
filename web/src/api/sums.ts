/** What the columns of a list come to, over all of it. */
import { queryOptions } from '@tanstack/react-query';
import type { Money } from '../lib/format';
import { send } from './http';
import type { FilterNode } from './items';
import { keys } from './keys';
import type { Sum } from './views';

/** A number of items, a figure, a day or a moment as text, amounts of money one a currency; null where all is empty. */
export type SumValue = number | string | readonly Money[] | null;

export interface SumsParams {
  kinds: string;
  q?: string | undefined;
  filter?: FilterNode | undefined;
}

export const sumsQuery = ({ kinds, q, filter }: SumsParams, wanted: readonly (readonly [string, Sum])[]) => {
  const query = {
    sums: wanted.map(([key, sum]) => `${key}:${sum}`).join(','),
    q,
    filter: filter && JSON.stringify(filter),
  };
  return queryOptions({
    queryKey: keys.sums(kinds, query),
    queryFn: async ({ signal }) =>
      (await send<{ sums: Record<string, SumValue> }>('GET', `/items/${kinds}/aggregate`, { query, signal }))
        .sums,
    enabled: wanted.length > 0,
  });
};
