// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissRefused, flush, openUnsent, saveOrKeep, useUnsent, wipeUnsent } from './unsent';
import { keepChange, type Unsent } from './unsentStore';

const answer = (status: number, body: unknown = {}) => new Response(JSON.stringify(body), { status });
const network = vi.fn<typeof fetch>();
let ours = 0;
/** An edit of one item of this test alone, or of another one. */
const edit = (item: 'a' | 'b' | 'c' = 'a', values: Record<string, string> = { job_title: 'CTO' }) =>
  saveOrKeep(
    `/items/person/${ours}${item}`,
    { version: 1, values },
    { kind: 'person', id: 7, title: 'Ida', typed: values },
  );
const change = (...of: Parameters<typeof edit>) => act(() => edit(...of));
const state = () => renderHook(() => useUnsent()).result.current;
const waiting = () => state().waiting.map(({ path }) => path.slice(-1));
const offline = () => network.mockReset().mockRejectedValue(new TypeError('no network'));
/** The server answers by item; to questions whether it is there, with yes. */
const serve = (by: (item: string, sent: Request) => Response | Promise<Response>) =>
  network.mockReset().mockImplementation(async (asked) => {
    const url = asked instanceof Request ? asked.url : String(asked);
    return url.endsWith('/healthz') ? answer(200) : by(url.slice(-1), asked as Request);
  });

describe('a change that could not be sent', () => {
  let close: () => void;
  beforeEach(async () => {
    ours += 1;
    vi.stubGlobal('fetch', network);
    // biome-ignore lint/suspicious/noDocumentCookie: the browser that has asked for its token before
    document.cookie = 'csrftoken=t';
    network.mockReset();
    close = await openUnsent(1);
  });
  afterEach(async () => {
    close();
    await act(() => wipeUnsent());
    vi.unstubAllGlobals();
  });

  it('is kept, and sent later with the same key', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    expect(await change()).toBeNull();
    expect(state().waiting.map((one) => one.about.typed)).toEqual([{ job_title: 'CTO' }]);
    network.mockReset().mockResolvedValue(answer(200));
    await act(() => flush());
    expect(state().waiting).toEqual([]);
    const sent = network.mock.calls[0]?.[0] as Request;
    expect(sent.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('waits behind the one before it, so that the order stays', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    await change();
    network.mockReset().mockResolvedValue(answer(200));
    expect(await change()).toBeNull();
    expect(network).not.toHaveBeenCalled();
    await act(() => flush());
    expect(network).toHaveBeenCalledTimes(2);
  });

  it('is shown as refused when the server says no afterwards', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    await change();
    network.mockReset().mockResolvedValue(answer(403, { code: 'forbidden', message: 'No.' }));
    await act(() => flush());
    expect(state().waiting).toEqual([]);
    expect(state().refused.map((one) => one.error.code)).toEqual(['forbidden']);
  });

  it('follows the one before it to the version that one made', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    await change();
    await change();
    network.mockReset().mockImplementation(async () => answer(200, { version: 2 }));
    await act(() => flush());
    const sent = network.mock.calls.map(([request]) => request as Request);
    const versions = await Promise.all(
      sent.map(async (one) => ((await one.json()) as { version: number }).version),
    );
    expect(versions).toEqual([1, 2]);
  });

  it('waits no longer than the edits of its own item', async () => {
    offline();
    await change('a');
    serve(() => answer(200, { version: 2 }));
    expect(await change('b')).toEqual({ version: 2 });
    expect(waiting()).toEqual(['a']);
  });

  it.each([401, 429, 500, 503])('holds up no other item while its answer is %i', async (status) => {
    offline();
    await change('a');
    await change('a');
    await change('b');
    serve((item) => (item === 'a' ? answer(status, { code: 'later', message: 'Later.' }) : answer(200)));
    await act(() => flush());
    expect(waiting()).toEqual(['a', 'a']);
    expect(state().held?.status ?? null).toBe(null); // the last answer was a good one
  });

  it('lets the server rest after two that have to wait, and begins with the others the next time', async () => {
    offline();
    await change('a');
    await change('b');
    await change('c');
    const asked: string[] = [];
    serve((item) => {
      asked.push(item);
      return answer(429, { code: 'too_many', message: 'Later.' });
    });
    await act(() => flush());
    expect(asked).toEqual(['a', 'b']);
    expect(state().held?.code).toBe('too_many');
    await act(() => flush());
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is told as refused when the server stumbles over it each time, and not when it is only away', async () => {
    offline();
    await change('a');
    await change('b');
    serve((item) => (item === 'a' ? answer(500, { code: 'bug', message: 'Oh.' }) : answer(503)));
    for (let time = 0; time < 6; time++) await act(() => flush());
    expect(waiting()).toEqual(['b']);
    expect(state().refused.map(({ change: one }) => one.about.typed)).toEqual([{ job_title: 'CTO' }]);
  });

  it('has as many tries as a server that is there gives it, however often that was away between', async () => {
    offline();
    await change('a');
    const meet = async (status: number, times: number) => {
      serve(() => answer(status, { code: 'later', message: 'Later.' }));
      for (let time = 0; time < times; time++) await act(() => flush());
    };
    await meet(503, 6);
    await meet(500, 4);
    await meet(429, 2);
    expect(waiting()).toEqual(['a']);
    await meet(500, 1);
    expect(waiting()).toEqual([]);
    expect(state().refused).toHaveLength(1);
  });

  it('goes on waiting where somebody in between says yes in words nobody can read', async () => {
    offline();
    await change('a');
    serve(() => new Response('<h1>Welcome to our network</h1>', { status: 200 }));
    for (let time = 0; time < 6; time++) await act(() => flush());
    expect(waiting()).toEqual(['a']);
    expect(state().refused).toEqual([]);
    expect(state().held?.code).toBe('unreadable_answer');
  });

  it('that the version before this one has kept is sent, and says what is known of it when refused', async () => {
    const body = { version: 1, values: { job_title: 'CTO' } };
    const path = `/items/person/${ours}`;
    const old = { id: `old${ours}`, user: 1, method: 'PATCH', path, body, label: 'Ida: Job', at: Date.now() };
    await keepChange(old as Omit<Unsent, 'about'> as Unsent);
    serve(() => answer(403, { code: 'forbidden', message: 'No.' }));
    close();
    close = await act(() => openUnsent(1));
    await vi.waitFor(() => expect(state().refused).toHaveLength(1), 10_000);
    const about = { kind: 'person', id: ours, title: 'Ida: Job', typed: { job_title: 'CTO' }, asSent: true };
    expect(state().refused[0]?.change.about).toEqual(about);
    expect(network.mock.calls.map(([asked]) => (asked as Request).method)).toEqual(['PATCH']);
  });

  it('waits already while it is being written, so that what is saved meanwhile finds it', async () => {
    offline();
    await change('a');
    const writing = vi.spyOn(indexedDB, 'open');
    let known: string[] = [];
    writing.mockImplementationOnce((...asked) => {
      known = waiting();
      return indexedDB.open(...asked);
    });
    await edit('a');
    expect(known).toEqual(['a', 'a']);
    writing.mockImplementationOnce(() => {
      throw new Error('no storage');
    });
    await expect(change('a')).rejects.toThrow('no storage');
    expect(waiting()).toEqual(['a', 'a']);
    writing.mockRestore();
  });

  it('does not wait for the clock behind one that has to, once the server takes both', async () => {
    offline();
    await change('a');
    serve(() => answer(500, { code: 'bug', message: 'Oh.' }));
    await act(() => flush());
    serve(() => answer(200, { version: 2 }));
    expect(await change('a')).toBeNull();
    await vi.waitFor(() => expect(waiting()).toEqual([]), 10_000);
  });

  it('is kept too when only a gateway or nobody at the database answers', async () => {
    serve(() => answer(503));
    expect(await change()).toBeNull();
    expect(waiting()).toEqual(['a']);
  });

  it('stays known as refused over a reload until it was seen', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    await change();
    network.mockReset().mockResolvedValue(answer(403, { code: 'forbidden', message: 'No.' }));
    await act(() => flush());
    close();
    close = await act(() => openUnsent(1));
    expect(state().waiting).toEqual([]);
    expect(state().refused.map((one) => one.error.code)).toEqual(['forbidden']);
    await act(() => dismissRefused());
    close();
    close = await act(() => openUnsent(1));
    expect(state().refused).toEqual([]);
  });

  it('survives a reload, for the same user only and for a day', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    await change();
    close = await act(() => openUnsent(2));
    expect(state().waiting).toEqual([]);
    close = await act(() => openUnsent(1));
    expect(state().waiting).toHaveLength(1);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3_600_000);
    close = await act(() => openUnsent(1));
    expect(state().waiting).toEqual([]);
    vi.restoreAllMocks();
  });
});
