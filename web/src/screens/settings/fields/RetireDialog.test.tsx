// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  renderHook,
  screen,
  waitFor,
} from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../../api/client';
import type { FieldInfo } from '../../../api/itemTypes';
import { keys } from '../../../api/keys';
import { I18nProvider } from '../../../i18n';
import { undoNewest, useToasts } from '../../../ui/toast';
import { RetireDialog } from './RetireDialog';

configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('fetch', async ({ url }: Request) =>
    url.endsWith('/restore')
      ? new Response(JSON.stringify({ code: 'in_use', message: 'Its name is taken.' }), { status: 409 })
      : new Response(JSON.stringify({ items: [], filled: 0 })),
  );
  queryClient.setQueryData(keys.me, { id: 1, kinds: [], can: {} });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('an undo that is refused says why', async () => {
  const field = { key: 'c_size', label: 'Size', type: 'text', settings: {} } as unknown as FieldInfo;
  const { result: toasts } = renderHook(useToasts);
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en">
          <RetireDialog kind="person" field={field} onClose={() => undefined} />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  fireEvent.click(await screen.findByRole('button', { name: /^Retire/ }));
  await waitFor(() => expect(toasts.current.at(-1)?.undo).toBeTruthy());
  act(() => void undoNewest());
  await waitFor(() =>
    expect(toasts.current.at(-1)).toMatchObject({ tone: 'fault', text: 'Its name is taken.' }),
  );
}, 40_000);
