// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissRefused, flush, openUnsent, sendOrKeep, useUnsent, wipeUnsent } from './unsent';

const answer = (status: number, body: unknown = {}) => new Response(JSON.stringify(body), { status });
const network = vi.fn<typeof fetch>();
const change = () =>
  act(() =>
    sendOrKeep('PATCH', '/items/person/7', { version: 1, values: { job_title: 'CTO' } }, 'Job title'),
  );
const state = () => renderHook(() => useUnsent()).result.current;

describe('a change that could not be sent', () => {
  let close: () => void;
  beforeEach(async () => {
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
    expect(state().waiting.map((one) => one.label)).toEqual(['Job title']);
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
