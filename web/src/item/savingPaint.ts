/** New values on the screen before the server has answered: on the card if it is held, and in every list. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { FieldInfo, Item, Page } from '../api/itemTypes';
import { keys } from '../api/keys';
import { isEmpty } from '../fields';

export type Changes = ReadonlyMap<FieldInfo, unknown>;

/** What is being read is older than what is about to be painted: it would take the paint off again. */
export async function holdReading(cache: QueryClient, item: Item): Promise<void> {
  const held = { predicate: ({ state }: { state: { data: unknown } }) => state.data !== undefined };
  await Promise.all([
    cache.cancelQueries({ queryKey: keys.card(item.kind, item.id), exact: true, ...held }),
    cache.cancelQueries({ queryKey: keys.lists, ...held }),
  ]);
}

export function paint(cache: QueryClient, item: Item, changes: Changes): void {
  const painted = (one: Item) => ({ ...one, values: merged(one, changes) });
  const isIt = (one: Item) => one.kind === item.kind && one.id === item.id;
  cache.setQueryData<Item>(keys.card(item.kind, item.id), (card) => card && painted(card));
  cache.setQueriesData<unknown>({ queryKey: keys.lists }, (list: unknown) => {
    if (!hasPages(list)) return list;
    const pages = list.pages.map((page) =>
      page.items.some(isIt)
        ? { ...page, items: page.items.map((one) => (isIt(one) ? painted(one) : one)) }
        : page,
    );
    return { ...list, pages };
  });
}

function merged(item: Item, changes: Changes): Item['values'] {
  const values = { ...item.values };
  for (const [field, value] of changes) {
    if (isEmpty(value)) delete values[field.key];
    else values[field.key] = value;
  }
  return values;
}

/** Among what is kept under the lists' keys are counts too. */
const hasPages = (list: unknown): list is InfiniteData<Page<Item>> =>
  typeof list === 'object' && list !== null && 'pages' in list;
