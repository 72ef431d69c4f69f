// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/client';
import { keys } from '../api/keys';
import { I18nProvider } from '../i18n';
import { SearchPalette } from '../screens/search/SearchPalette';
import { Dialog } from '../ui/Dialog';
import { useFocusOnArrival } from './useFocusOnArrival';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response('{"items": []}'));
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  queryClient.setQueryData(keys.me, { id: 1, kinds: [], can: {} });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

let open: (what: 'dialog' | 'search' | null) => void;

/** A frame with two screens; the second comes when `arrive` is called. */
async function leaving() {
  function Frame() {
    const [opened, setOpened] = useState<'dialog' | 'search' | null>(null);
    open = setOpened;
    return (
      <>
        <button type="button">Contacts</button>
        <main tabIndex={-1} ref={useFocusOnArrival()}>
          <Outlet />
        </main>
        <Dialog opened={opened === 'dialog'} onClose={() => setOpened(null)} title="New person">
          <input aria-label="Name" data-autofocus />
        </Dialog>
        <SearchPalette opened={opened === 'search'} onClose={() => setOpened(null)} />
      </>
    );
  }
  let arrive = () => {};
  const data = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const root = createRootRoute({ component: Frame });
  const screens = [
    createRoute({ getParentRoute: () => root, path: '/', component: () => <p>My day</p> }),
    createRoute({
      ...{ getParentRoute: () => root, path: '/contacts', loader: () => data },
      component: () => <p>All contacts</p>,
    }),
  ];
  const router = createRouter({ routeTree: root.addChildren(screens), history: createMemoryHistory() });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <I18nProvider language="en">
          <RouterProvider router={router as never} />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByText('My day');
  (await screen.findByRole('button', { name: 'Contacts' })).focus();
  act(() => void router.navigate({ to: '/contacts' as never }));
  return async () => {
    await act(async () => arrive());
    await screen.findByText('All contacts');
    await waitFor(() => expect(router.state.resolvedLocation?.pathname).toBe('/contacts'));
  };
}

const focused = () => document.activeElement;

it('a screen that arrives takes the focus', async () => {
  const arrive = await leaving();
  await arrive();
  await waitFor(() => expect(focused()).toBe(screen.getByRole('main')));
});

it.each([
  ['dialog', () => screen.findByLabelText('Name')],
  ['search', () => screen.findByRole('combobox')],
] as const)('a screen that arrives behind an open %s leaves the focus in it', async (what, input) => {
  const arrive = await leaving();
  act(() => open(what));
  const typing = await input();
  await waitFor(() => expect(focused()).toBe(typing));
  await arrive();
  await act(async () => new Promise((later) => window.setTimeout(later)));
  expect(focused()).toBe(typing);
});

it('a dialog that closed before takes nothing from the screen that arrives', async () => {
  const arrive = await leaving();
  act(() => open('dialog'));
  await screen.findByLabelText('Name');
  act(() => open(null));
  await arrive();
  await waitFor(() => expect(focused()).toBe(screen.getByRole('main')));
});
