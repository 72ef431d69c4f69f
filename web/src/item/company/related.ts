/** What lists tell of a company: how to reach its people, and which companies stand with it in a group. */
import { useQuery } from '@tanstack/react-query';
import { send } from '../../api/http';
import type { FilterNode } from '../../api/items';
import { type Item, type ItemRef, isHidden, type Page } from '../../api/itemTypes';
import { keys } from '../../api/keys';

/** A card shows so many; the list shows all. */
export const MOST = 200;

export function useRelated(kind: string, filter: FilterNode | null, fields: string): Item[] | undefined {
  const params = { filter: JSON.stringify(filter), fields, limit: MOST };
  return useQuery({
    queryKey: keys.list(kind, params),
    queryFn: ({ signal }) => send<Page<Item>>('GET', `/items/${kind}`, { query: params, signal }),
    enabled: filter !== null,
  }).data?.items;
}

export interface Branch {
  item: Item;
  below: readonly Item[];
}

/** The daughters of a company, each with her own daughters. */
export function branchesOf(id: number, items: readonly Item[]): Branch[] {
  const parentOf = (item: Item) => {
    const parent = item.values.parent as ItemRef | undefined;
    return parent && !isHidden(parent) ? parent.id : undefined;
  };
  return items
    .filter((item) => parentOf(item) === id)
    .map((item) => ({ item, below: items.filter((one) => parentOf(one) === item.id) }));
}
