// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import { HomeScreen } from './HomeScreen';

// the first screen of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

const said = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
let hidden: string | null = null;

async function network(input: RequestInfo | URL): Promise<Response> {
  const { pathname, search } = new URL((input as Request).url);
  if (!pathname.endsWith('/count')) return said(200, { items: [], next: null });
  if (hidden && decodeURIComponent(search).includes(hidden))
    return said(400, { code: 'unknown_field', message: '', fields: { [hidden]: ['?'] } });
  return said(200, { count: 0, capped: false });
}

beforeEach(() => {
  hidden = null;
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => undefined);
  const person = { key: 'person', label: 'Person', plural: 'Persons', can: { create: true } };
  queryClient.setQueryData(keys.me, { id: 1, name: 'Anna Arndt', level: 'plain', kinds: [person], can: {} });
  queryClient.setQueryData(keys.kinds, [person]);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(timezone: string) {
  const router = createRouter({
    routeTree: createRootRoute({ component: HomeScreen }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en" timezone={timezone}>
          <RouterProvider router={router as never} />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it.each([
  ['Europe/Rome', '23 Nov 2026'],
  ['America/New_York', '22 Nov 2026'],
])('the day is that of the clock in %s', async (timezone, day) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T23:30:00Z') });
  show(timezone);
  await screen.findByText((text) => text === day || text === day.replace(/^(\d+) (\w+)/, '$2 $1,'));
});

it('the first steps are there for whoever may not see with whom contacts are shared, without that one', async () => {
  hidden = 'shares';
  show('UTC');
  await screen.findByText('Getting started');
  expect(screen.queryByText(/^Share a/)).toBeNull();
});

it('the first steps name sharing', async () => {
  show('UTC');
  await screen.findByText(/^Share a/);
});
