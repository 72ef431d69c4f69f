// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { I18nProvider } from '../../i18n';
import { forgetJobs } from './jobs';
import { useAtOnce } from './useAtOnce';

configure({ asyncUtilTimeout: 10_000 });

const ORDER = { kind: 'person', ids: [1, 2], action: 'delete' } as const;
const BEGUN = { id: 7, state: 'done', done: 2, total: 2, result: {} };
const keysSent: (string | null)[] = [];
let answer: () => Promise<Response>;

beforeEach(() => {
  keysSent.length = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    if (request.method === 'GET') return new Promise(() => {});
    keysSent.push(request.headers.get('Idempotency-Key'));
    return answer();
  });
  // biome-ignore lint/suspicious/noDocumentCookie: the token that the page's writes carry
  document.cookie = 'csrftoken=x';
});
afterEach(() => {
  cleanup();
  forgetJobs();
  queryClient.clear();
  vi.unstubAllGlobals();
});

async function deleting() {
  const begun = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <I18nProvider language="en">{children}</I18nProvider>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useAtOnce(begun), { wrapper });
  await waitFor(() => expect(result.current).not.toBeNull());
  return { result, begun };
}

it('a second press begins nothing further', async () => {
  answer = async () => new Response(JSON.stringify(BEGUN));
  const { result, begun } = await deleting();
  await act(async () => {
    const { begin } = result.current;
    await Promise.all([begin(ORDER), begin(ORDER)]);
  });
  expect(keysSent).toHaveLength(1);
  expect(begun).toHaveBeenCalledTimes(1);
  expect(result.current.busy).toBe(false);
});

it('is the same act when it is sent again after its answer was lost, and another one after a no', async () => {
  answer = () => Promise.reject(new TypeError('no network'));
  const { result, begun } = await deleting();
  await act(() => result.current.begin(ORDER));
  answer = async () => new Response(JSON.stringify({ code: 'forbidden', message: 'No.' }), { status: 403 });
  await act(() => result.current.begin(ORDER));
  answer = async () => new Response(JSON.stringify(BEGUN));
  await act(() => result.current.begin(ORDER));
  expect(keysSent[1]).toBe(keysSent[0]);
  expect(keysSent[2]).not.toBe(keysSent[0]);
  expect(begun).toHaveBeenCalledTimes(1);
});
