// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldInfo, Item } from '../api/itemTypes';
import { keys } from '../api/keys';
import { holdReading, paint } from './savingPaint';

const field = (key: string) => ({ key, type: 'text', label: key }) as FieldInfo;
const ida: Item = { id: 7, kind: 'person', title: 'Ida', version: 3, values: { job_title: 'Clerk' } };
const ole: Item = { id: 8, kind: 'person', title: 'Ole', version: 1, values: { job_title: 'Clerk' } };
const list = keys.list('person', {});

describe('a new value that the server has not answered yet', () => {
  let cache: QueryClient;
  beforeEach(() => {
    cache = new QueryClient();
    cache.setQueryData(list, { pages: [{ items: [ole, ida], next: null }], pageParams: [''] });
    cache.setQueryData(keys.count('person', {}), { count: 2, capped: false });
  });
  const rows = () => cache.getQueryData<{ pages: { items: Item[] }[] }>(list)?.pages[0]?.items;

  it('stands in every list, and on no card that is not held whole', () => {
    paint(cache, ida, new Map([[field('job_title'), 'Captain']]));
    expect(rows()).toEqual([ole, { ...ida, values: { job_title: 'Captain' } }]);
    expect(cache.getQueryData(keys.card('person', 7))).toBeUndefined();
    expect(cache.getQueryData(keys.count('person', {}))).toEqual({ count: 2, capped: false });
  });

  it('stands on the card that is held beside its other values', () => {
    cache.setQueryData(keys.card('person', 7), { ...ida, values: { job_title: 'Clerk', nickname: 'I' } });
    paint(cache, ida, new Map([[field('job_title'), undefined]]));
    expect(cache.getQueryData<Item>(keys.card('person', 7))?.values).toEqual({ nickname: 'I' });
  });

  it('is not taken off by a list that was being read before', async () => {
    let answer: (page: unknown) => void = () => undefined;
    const reading = cache
      .fetchQuery({
        queryKey: list,
        queryFn: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      })
      .catch(() => null);
    await holdReading(cache, ida);
    paint(cache, ida, new Map([[field('job_title'), 'Captain']]));
    answer({ pages: [{ items: [ole, ida], next: null }], pageParams: [''] });
    await reading;
    expect(rows()?.[1]?.values).toEqual({ job_title: 'Captain' });
  });
});
