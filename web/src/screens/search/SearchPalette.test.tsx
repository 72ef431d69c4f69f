// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import { SearchPalette } from './SearchPalette';

// the first dialog of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });

const said = (body: unknown) => new Response(JSON.stringify(body));
const zoe = { id: 7, kind: 'person', title: 'Zoe Zander', matched: [] };
let answerLater: ((answer: Response) => void) | undefined;

async function network(input: RequestInfo | URL): Promise<Response> {
  const { pathname, searchParams } = new URL((input as Request).url);
  if (!pathname.endsWith('/search')) return said({ items: [] });
  if (searchParams.get('q') === 'zo') return said({ groups: [{ kind: 'person', items: [zoe] }] });
  return new Promise((resolve) => {
    answerLater = resolve;
  });
}

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  const kinds = [{ key: 'person', plural: 'Persons', can: { create: true } }];
  queryClient.setQueryData(keys.me, { id: 1, kinds, can: {} });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('a group that was chosen before the answer came hides nothing where the answer is without it', async () => {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <SearchPalette opened onClose={() => undefined} /> }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en">
          <RouterProvider router={router as never} />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const input = await screen.findByRole('combobox');
  const options = () => screen.queryAllByRole('option').map((one) => one.textContent);
  fireEvent.change(input, { target: { value: 'zo' } });
  await waitFor(() => expect(options()[0]).toContain('Zoe Zander'));
  fireEvent.change(input, { target: { value: 'zox' } });
  await waitFor(() => expect(answerLater).toBeTruthy());
  fireEvent.keyDown(input, { key: 'Tab' });
  await waitFor(() => expect(options()).toHaveLength(1));
  answerLater?.(said({ groups: [] }));
  await waitFor(() => expect(options().join()).toContain('zox'));
}, 40_000);
