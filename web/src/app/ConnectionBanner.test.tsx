// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/client';
import { openUnsent } from '../api/unsent';
import { keepChange, type Unsent } from '../api/unsentStore';
import { I18nProvider } from '../i18n';
import { ConnectionBanner } from './ConnectionBanner';

configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('shows a refused change of the version before this one as it was sent', async () => {
  const fields = [{ key: 'owner', label: 'Owner', type: 'user' }];
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items: fields })));
  const kept = {
    ...{ id: 'old', user: 1, path: '/items/person/7', label: 'Ida: Owner', at: Date.now() },
    body: { version: 1, values: { owner: 12 } },
    refusal: { status: 403, body: { code: 'forbidden', message: 'No.' } },
  };
  await keepChange(kept as Omit<Unsent, 'about'> as Unsent);
  const close = await openUnsent(1);
  const router = createRouter({ routeTree: createRootRoute({ component: ConnectionBanner }) });
  render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider language="en">
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  const link = await screen.findByRole('link', { name: 'Ida: Owner' });
  expect(link.getAttribute('href')).toBe('/items/person/7');
  await screen.findByText('Owner');
  expect(screen.getByText('12')).toBeTruthy();
  close();
});
