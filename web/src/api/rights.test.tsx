// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from './client';
import { useEffective, useExplanation } from './rights';

configure({ asyncUtilTimeout: 10_000 });

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

beforeEach(() =>
  vi.stubGlobal('fetch', async ({ url }: Request) =>
    /users\/2|user=2/.test(url)
      ? new Promise(() => undefined)
      : new Response(JSON.stringify({ user: { id: 1 } })),
  ),
);
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

it.each([
  ['what all roles of a user come to', (user: number) => useEffective(user)],
  ['what a user may do with an item', (user: number) => useExplanation('person', 7, user)],
])('%s is never shown for another user', async (_what, use) => {
  const { result, rerender } = renderHook(({ user }) => use(user), { wrapper, initialProps: { user: 1 } });
  await waitFor(() => expect(result.current.data).toEqual({ user: { id: 1 } }));
  rerender({ user: 2 });
  expect(result.current.data).toBeUndefined();
});
