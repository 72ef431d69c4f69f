/** One write of some fields of an item: on the screen at once, taken off again where the server refuses it. */
import type { QueryClient } from '@tanstack/react-query';
import type { Item } from '../api/itemTypes';
import { keys } from '../api/keys';
import { saveOrKeep } from '../api/unsent';
import { partOf } from '../fields';
import { type Changes, holdReading, paint } from './savingPaint';

export interface Written {
  /** What stood there: writing it again, upon this version, takes the write back. */
  before: Changes;
  reached: number;
}

/** `kept`: the server is away, and the change waits; `given away`: its writer sees it no more. Throws what the server
 *  refuses. */
export async function writeItem(
  cache: QueryClient,
  item: Item,
  changes: Changes,
  version: number,
): Promise<Written | 'kept' | 'given away'> {
  const values = Object.fromEntries(
    [...changes].map(([field, value]) => [field.key, partOf(field).send(value) ?? null]),
  );
  await holdReading(cache, item);
  const known = cache.getQueryData<Item>(keys.card(item.kind, item.id)) ?? item;
  const before = new Map([...changes.keys()].map((field) => [field, known.values[field.key]]));
  paint(cache, item, changes);
  let answer: Item | null | undefined;
  try {
    answer = await saveOrKeep<Item>(
      `/items/${item.kind}/${item.id}`,
      { version, values },
      {
        kind: item.kind,
        id: item.id,
        title: item.title,
        typed: Object.fromEntries([...changes].map(([field, value]) => [field.key, value])),
      },
    );
  } catch (error) {
    paint(cache, item, before);
    throw error;
  }
  if (answer === undefined) return 'given away';
  if (!answer) return 'kept';
  cache.setQueryData(keys.card(item.kind, item.id), answer);
  return { before, reached: answer.version };
}
