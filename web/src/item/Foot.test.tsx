// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/client';
import { I18nProvider } from '../i18n';
import { Foot } from './Foot';

configure({ asyncUtilTimeout: 10_000 });

const network = vi.fn<typeof fetch>();
const foot = (q: string, count: { count: number; capped: boolean }) => (
  <QueryClientProvider client={queryClient}>
    <I18nProvider language="en">
      <Foot params={{ kinds: 'person', q } as { kinds: string }} count={count} />
    </I18nProvider>
  </QueryClientProvider>
);
const capped = { count: 10_000, capped: true };
const figure = () => screen.findByText(/^[\d,]+\+?$/).then((found) => found.textContent);

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  network.mockImplementation(async () => new Response(JSON.stringify({ count: 12_345, capped: false })));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('an exact number is that of the list it was counted for, and of no other', async () => {
  const { rerender } = render(foot('', capped));
  fireEvent.click(await screen.findByRole('button'));
  await screen.findByText('12,345');
  rerender(foot('a', { count: 7, capped: false }));
  expect(await figure()).toBe('7');
  rerender(foot('b', capped));
  expect(await figure()).toBe('10,000+');
});
