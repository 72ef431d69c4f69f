// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from './http';
import { useAway } from './reach';

describe('the server', () => {
  const network = vi.fn<typeof fetch>();
  const away = () => renderHook(() => useAway()).result.current;
  const read = () => act(() => send('GET', '/kinds').catch(() => null));
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', network);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each([
    ['nothing answers', async () => Promise.reject(new TypeError('refused'))],
    ['a gateway answers for it', async () => new Response('', { status: 502 })],
  ])('is away when %s, whatever the browser thinks, and asked until it is back', async (_, none) => {
    expect(navigator.onLine).toBe(true);
    network.mockImplementation(none);
    await read();
    expect(away()).toBe(true);
    await act(() => vi.advanceTimersByTimeAsync(3_100));
    expect(away()).toBe(true);
    network.mockImplementation(async () => new Response('{}'));
    await act(() => vi.advanceTimersByTimeAsync(3_100));
    expect(away()).toBe(false);
    const before = network.mock.calls.length;
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(network.mock.calls.length).toBe(before);
  });

  it('is not away for a call that was given up or refused', async () => {
    network.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    await read();
    network.mockResolvedValueOnce(new Response('{}', { status: 503 }));
    await read();
    expect(away()).toBe(false);
  });
});
