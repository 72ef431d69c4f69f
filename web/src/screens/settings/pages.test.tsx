// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import type { FieldInfo } from '../../api/itemTypes';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import { useToasts } from '../../ui/toast';
import AuditPage from './AuditPage';
import DepartmentsPage from './DepartmentsPage';
import FieldsPage from './FieldsPage';
import { ConvertDialog } from './fields/ConvertDialog';
import PortalPage from './PortalPage';
import RolesPage from './RolesPage';

// the first page of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

const said = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const never = () => new Promise<Response>(() => undefined);
const asked: string[] = [];
let answer: (request: Request) => Response | Promise<Response> | undefined;

beforeEach(() => {
  asked.length = 0;
  answer = () => undefined;
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(`${request.method} ${decodeURIComponent(request.url)}`);
    return answer(request) ?? said({ items: [], next: null });
  });
  queryClient.setQueryData(keys.me, {
    ...{ id: 1, kinds: [], level: 'portal', can: { manage_portal: true }, portal: {} },
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const show = (page: ReactNode) =>
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en" timezone="America/New_York">
          {page}
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );

it('the days that narrow the audit log are those of the clock by which it is shown', async () => {
  show(<AuditPage />);
  fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2026-07-01' } });
  await waitFor(() => expect(asked.at(-1)).toContain('since=2026-07-01T04:00:00.000Z'));
});

it('what becomes of the values in one type is not shown for another', async () => {
  const field = { key: 'c_size', label: 'Size', type: 'text', settings: {} } as unknown as FieldInfo;
  const trial = { convertible: 2, lost: 0, whole: true, samples: [] };
  answer = (request) => (request.method === 'POST' ? (asked.length > 1 ? never() : said(trial)) : undefined);
  show(<ConvertDialog kind="person" field={field} onClose={() => undefined} />);
  fireEvent.click(await screen.findByRole('radio', { name: /^Number/ }));
  await screen.findByText('2 values fit.');
  fireEvent.click(screen.getByRole('radio', { name: /^Yes or no|^Yes\/no|^Checkbox/ }));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(screen.queryByText('2 values fit.')).toBeNull();
});

it.each([
  ['roles', () => <RolesPage />],
  ['departments', () => <DepartmentsPage />],
  ['layout', () => <FieldsPage />],
])('a page says it where its %s cannot be read', async (what, page) => {
  const failed = () => said({ code: 'broken', message: 'The server has failed.' }, 500);
  answer = ({ url }) => (new URL(url).pathname.endsWith(`/${what}`) ? failed() : undefined);
  show(page());
  await screen.findByText('The server has failed.');
});

it('a refusal is said though one has gone on from the form to the next step', async () => {
  const { result: toasts } = renderHook(useToasts);
  let refuse: (answer: Response) => void = () => undefined;
  const settings = { name: 'Nordhafen', country: 'DE', currency: 'EUR', time_zone: 'Europe/Berlin' };
  answer = ({ method }) =>
    method === 'PATCH'
      ? new Promise((resolve) => {
          refuse = resolve;
        })
      : said({ ...settings, language: 'de', name_order: 'last_first', photo_max_bytes: 10_485_760 });
  const { unmount } = show(<PortalPage />);
  const name = await screen.findByLabelText<HTMLInputElement>('Portal name');
  fireEvent.change(name, { target: { value: '' } });
  fireEvent.submit(name.form as HTMLFormElement);
  await waitFor(() => expect(asked.at(-1)).toContain('PATCH'));
  unmount();
  refuse(said({ code: 'check_fields', message: 'A name is needed.' }, 422));
  await waitFor(() => expect(toasts.current.at(-1)).toMatchObject({ tone: 'fault' }));
});
