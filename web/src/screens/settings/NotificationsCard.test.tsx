// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { keys } from '../../api/keys';
import type { Way } from '../../api/notifications';
import { I18nProvider } from '../../i18n';
import { NotificationsCard } from './NotificationsCard';

configure({ asyncUtilTimeout: 10_000 });

const MANAGER = 'I become a manager of a contact: By e-mail';
const HOUR = 'The e-mail of the day comes at';
let ways: Way[];
let digest_at: string;
const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  queryClient.setQueryData(keys.me, { id: 7, language: 'en' });
  digest_at = '08:00';
  ways = ['manager', 'mention'].map((kind) => ({
    ...{ kind, in_app: true, push: true, mail: false, digest: false, always: false },
  }));
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PATCH') {
      const body = await request.json();
      sent.push(body);
      ways = ways.map((way) => ({ ...way, ...body.kinds?.[way.kind] }));
      digest_at = body.digest_at ?? digest_at;
    }
    return new Response(JSON.stringify({ kinds: ways, quiet: null, digest_at, mails: true }));
  });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en" timezone="Europe/Rome">
          <NotificationsCard />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const mails = () => screen.findByRole<HTMLSelectElement>('combobox', { name: MANAGER });

it('a mail comes never, at once or once a day, of each kind by itself', async () => {
  for (const [value, way] of [
    ['daily', { mail: false, digest: true }],
    ['now', { mail: true, digest: false }],
    ['never', { mail: false, digest: false }],
  ] as const) {
    fireEvent.change(await mails(), { target: { value } });
    await waitFor(async () => expect((await mails()).value).toBe(value));
    expect(sent.at(-1)).toEqual({ kinds: { manager: way } });
  }
});

it('the hour of the mail of the day is asked for only where one comes, and kept when it is left', async () => {
  await mails();
  expect(screen.queryByLabelText(HOUR)).toBeNull();
  fireEvent.change(await mails(), { target: { value: 'daily' } });
  const hour = await screen.findByLabelText<HTMLInputElement>(HOUR);
  expect(hour.value).toBe('08:00');
  fireEvent.blur(hour);
  fireEvent.change(hour, { target: { value: '' } });
  fireEvent.blur(hour);
  expect(hour.value).toBe('08:00');
  fireEvent.change(hour, { target: { value: '17:30' } });
  fireEvent.keyDown(hour, { key: 'Enter' });
  fireEvent.blur(hour);
  await waitFor(() => expect(hour.value).toBe('17:30'));
  expect(sent).toEqual([{ kinds: { manager: { mail: false, digest: true } } }, { digest_at: '17:30' }]);
});

it('a browser shows one kind or not, and only what stands in the program', async () => {
  const box = (way: string) =>
    screen.findByRole<HTMLInputElement>('checkbox', { name: `I am mentioned in a note: ${way}` });
  fireEvent.click(await box('By the browser'));
  await waitFor(async () => expect((await box('By the browser')).checked).toBe(false));
  expect(sent).toEqual([{ kinds: { mention: { push: false } } }]);
  fireEvent.click(await box('In the program'));
  await waitFor(async () => expect((await box('By the browser')).disabled).toBe(true));
});
