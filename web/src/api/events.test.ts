// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToEvents } from './events';
import { keys } from './keys';
import { setPageUser } from './pageUser';
import { answeredAt } from './position';

/** The browser's EventSource, of which jsdom has none: opened, answered and broken by the test. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly address: string) {
    super();
    Source.opened.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  say(data: object) {
    this.dispatchEvent(new MessageEvent('item', { data: JSON.stringify(data) }));
  }
}

/** The browser's locks, of which jsdom has none: the first who asks has it, the next ones when he gives it up. */
function stubLocks() {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, { signal }: LockOptions, have: () => Promise<void>) => {
    const mine = last.then(() => (signal?.aborted ? Promise.reject(signal.reason) : have()));
    last = mine.catch(() => undefined);
    return mine;
  };
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
}

const cache = new QueryClient();
const refreshed = vi.spyOn(cache, 'invalidateQueries');
const keysRefreshed = () => refreshed.mock.calls.map(([filter]) => JSON.stringify(filter?.queryKey));
const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
let stop: () => void;
let keeps = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  Source.opened = [];
  for (const position of [null, 'life.7', 'life.8']) answeredAt(position);
  stop = listenToEvents(cache, () => keeps);
  Source.opened[0]?.onopen?.();
  refreshed.mockClear();
});
afterEach(() => {
  stop();
  cache.clear();
  hide(false);
  Reflect.deleteProperty(navigator, 'locks');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a bulk act refreshes each card and the lists once', () => {
  for (const id of [7, 8, 7]) Source.opened[0]?.say({ kind: 'person', id, version: 2 });
  vi.advanceTimersByTime(200);
  expect(keysRefreshed()).toEqual(['["item","person",7]', '["item","person",8]', '["items"]']);
});

it('a refresh that is still being answered is not broken off by the next change', async () => {
  let arrive = () => {};
  const answer = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  refreshed.mockImplementation(() => answer);
  Source.opened[0]?.say({ kind: 'person', id: 7, version: 2 });
  await vi.advanceTimersByTimeAsync(200);
  const begun = refreshed.mock.calls.length;
  Source.opened[0]?.say({ kind: 'person', id: 8, version: 2 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(refreshed).toHaveBeenCalledTimes(begun);
  arrive();
  await vi.advanceTimersByTimeAsync(2000);
  expect(keysRefreshed()).toContain('["item","person",8]');
  refreshed.mockReset();
});

it('a stream that broke is opened again, from where the first answer or the last event stood', () => {
  const first = Source.opened[0];
  first?.close();
  first?.onerror?.();
  vi.advanceTimersByTime(1000);
  expect(Source.opened).toHaveLength(2);
  expect(Source.opened.map(({ address }) => address)).toEqual([
    '/api/v1/events?position=life.7',
    '/api/v1/events?position=life.7',
  ]);
  expect(keysRefreshed()).toEqual(['["me"]']);
  const heard = new MessageEvent('presence', { data: '{}', lastEventId: 'life.9' });
  Source.opened[1]?.dispatchEvent(heard);
  Source.opened[1]?.close();
  Source.opened[1]?.onerror?.();
  vi.advanceTimersByTime(2000);
  expect(Source.opened[2]?.address).toBe('/api/v1/events?position=life.9');
  setPageUser(7);
  Source.opened[2]?.close();
  Source.opened[2]?.onerror?.();
  vi.advanceTimersByTime(4000);
  expect(Source.opened[3]?.address).toBe('/api/v1/events?position=life.9&user=7');
  setPageUser(null);
});

it('a tab nobody looks at lets go of its connection', async () => {
  stubLocks();
  hide(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(Source.opened[0]?.readyState).toBe(Source.CLOSED);
  hide(false);
  expect(Source.opened).toHaveLength(2);
});

describe('where notices are on', () => {
  let give = () => {};
  beforeEach(() => {
    stubLocks();
    keeps = true;
  });
  afterEach(() => {
    keeps = false;
  });
  /** Another tab, hidden before this one, keeps its stream until `give` is called. */
  const other = () => {
    const given = new Promise<void>((resolve) => {
      give = resolve;
    });
    void navigator.locks.request('kartoteka.stream.', {}, () => given);
  };

  it('a hidden tab keeps its connection, and reads what changed when it is seen again', async () => {
    hide(true);
    const next = vi.fn(async () => undefined);
    void navigator.locks.request('kartoteka.stream.', {}, next);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(next).not.toHaveBeenCalled();
    expect(Source.opened[0]?.readyState).toBe(1);
    Source.opened[0]?.say({ kind: 'person', id: 7, version: 2 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(keysRefreshed()).toEqual([]);
    for (let count = 0; count < 3; count += 1)
      Source.opened[0]?.dispatchEvent(new MessageEvent('notification', { data: '{}' }));
    await vi.advanceTimersByTimeAsync(200);
    expect(keysRefreshed()).toEqual(['["inbox"]']);
    hide(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(keysRefreshed()).toEqual(['["inbox"]', '["item","person",7]', '["items"]']);
    expect(Source.opened).toHaveLength(1);
    expect(next).toHaveBeenCalled();
  });

  it('a hidden tab that heard of very many changes reads all that it shows, not each of them', async () => {
    hide(true);
    await vi.advanceTimersByTimeAsync(60_000);
    for (let id = 0; id < 5000; id += 1) Source.opened[0]?.say({ kind: 'person', id, version: 2 });
    hide(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(keysRefreshed()).toEqual(['["item"]', '["items"]', '["inbox"]']);
  });

  it('only one does; the next one takes over when that one is seen or gone', async () => {
    other();
    hide(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(Source.opened[0]?.readyState).toBe(Source.CLOSED);
    give();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(Source.opened[1]?.readyState).toBe(1);
  });

  it('whoever is seen before his turn comes lets the next one have it', async () => {
    other();
    hide(true);
    hide(false);
    give();
    await vi.advanceTimersByTimeAsync(0);
    Source.opened[0]?.say({ kind: 'person', id: 7, version: 2 });
    await vi.advanceTimersByTimeAsync(200);
    expect(keysRefreshed()).toContain('["item","person",7]');
    expect(Source.opened).toHaveLength(1);
  });
});

it('reads everything again where the server says that it may have lost something', () => {
  Source.opened[0]?.dispatchEvent(new MessageEvent('refresh', { data: '{}' }));
  expect(keysRefreshed()).toEqual(
    expect.arrayContaining(['["item"]', '["items"]', '["inbox"]', '["me"]', '["kinds"]']),
  );
});

it('a first read that was under way as its data changed is made again when it has arrived', async () => {
  let arrive = (_: string) => {};
  const read = vi.fn(
    () =>
      new Promise<string>((resolve) => {
        arrive = resolve;
      }),
  );
  const away = new QueryObserver(cache, { queryKey: keys.inboxes, queryFn: read }).subscribe(() => undefined);
  Source.opened[0]?.dispatchEvent(new MessageEvent('notification', { data: '{}' }));
  await vi.advanceTimersByTimeAsync(200);
  arrive('before');
  await vi.advanceTimersByTimeAsync(10);
  expect(read).toHaveBeenCalledTimes(2);
  arrive('after');
  await vi.advanceTimersByTimeAsync(10);
  expect(cache.getQueryData(keys.inboxes)).toBe('after');
  away();
});
