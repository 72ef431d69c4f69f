// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import type { FieldInfo, LinkValue } from '../../api/itemTypes';
import { link } from '../../fields/link';
import { I18nProvider } from '../../i18n';
import { groupOf, treeOf } from '../filter/tree';
import { MarkButtons } from './MarkButtons';
import { QUICK, QuickViews } from './QuickViews';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });
const network = vi.fn<typeof fetch>();
const asked: string[] = [];
const shown = (children: ReactNode) =>
  render(
    <QueryClientProvider client={queryClient}>
      {/* jsdom measures nothing: otherwise each menu counts as scrolled out of sight and takes no focus */}
      <MantineProvider env="test">
        <I18nProvider language="en">{children}</I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('fetch', network);
  asked.length = 0;
  network.mockImplementation(async (request) => {
    const { method, url } = request as Request;
    asked.push(`${method} ${new URL(url).pathname}`);
    if (method === 'GET') return new Response(JSON.stringify({ favourite: false, followed: true }));
    return new Response(null, { status: 204 });
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('a star is set at once, and sent', async () => {
  shown(<MarkButtons kind="person" id={7} />);
  const star = await screen.findByRole('button', { name: 'Add to favourites' });
  expect((await screen.findByRole('button', { name: 'Stop following' })).ariaPressed ?? 'true').toBe('true');
  fireEvent.click(star);
  await screen.findByRole('button', { name: 'Remove from favourites' });
  await waitFor(() => expect(asked).toContain('PUT /api/v1/items/person/7/marks/favourite'));
});

it('a quick list is a filter like any other, that the builder reads and writes again', () => {
  for (const { filter } of QUICK) {
    const group = groupOf(filter);
    expect(group).not.toBeNull();
    expect(group && treeOf(group)).toEqual(filter);
  }
});

it('begins in the first quick list, offers birthdays where the list holds people, and tells what was chosen', async () => {
  const chosen = vi.fn();
  shown(<QuickViews people={false} onChoose={chosen} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Quick lists' }));
  const first = await screen.findByRole('menuitem', { name: 'Favourites' });
  await waitFor(() => expect(document.activeElement).toBe(first));
  fireEvent.click(await screen.findByText('Recently opened'));
  expect(chosen).toHaveBeenCalledWith({ filter: '["opened_at","filled",null]', sort: '-opened_at' });
  expect(screen.queryByText('Birthdays in the next 7 days')).toBeNull();
});

it('a company that ends today stays in the list and gives up the lead', async () => {
  const field = { key: 'companies', label: 'Companies', multiple: true, settings: { kinds: ['company'] } };
  const value: LinkValue[] = [{ item: { hidden: true } }, { item: { hidden: true }, to: '2001-02-03' }];
  shown(<link.Show value={value} field={field as unknown as FieldInfo} />);
  await screen.findByText('Former');
  await screen.findByText(/until .*2001/);
});
