// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, configure, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useList } from './useList';

configure({ asyncUtilTimeout: 10_000 });

const row = (id: number) => ({ id, kind: 'person', title: `Ida ${id}`, version: 1, values: {} });
const asked: string[] = [];
let broken = true;

/** A list of two pages, whose second one fails until it is mended. */
async function server(request: Request | string | URL): Promise<Response> {
  const { pathname, searchParams } = new URL(String(request instanceof Request ? request.url : request));
  if (pathname.endsWith('/count')) return new Response(JSON.stringify({ count: 2, capped: false }));
  const cursor = searchParams.get('cursor') ?? '';
  asked.push(cursor);
  if (cursor && broken) return new Response('{}', { status: 500 });
  return new Response(
    JSON.stringify(cursor ? { items: [row(2)], next: null } : { items: [row(1)], next: 'c2' }),
  );
}

beforeEach(() => vi.stubGlobal('fetch', server));
afterEach(() => vi.unstubAllGlobals());

it('a further page that failed is asked for again by the reader alone, and it alone', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useList({ kinds: 'person' }, true), { wrapper });
  await waitFor(() => expect(result.current.rows).toHaveLength(1));
  act(() => result.current.more());
  await waitFor(() => expect(result.current.error).toBeTruthy());
  act(() => result.current.more());
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(asked).toEqual(['', 'c2']);
  broken = false;
  act(() => result.current.retry());
  await waitFor(() => expect(result.current.rows.map(({ id }) => id)).toEqual([1, 2]));
  expect(asked).toEqual(['', 'c2', 'c2']);
});
