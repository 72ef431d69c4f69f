// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/client';
import { keys } from '../api/keys';
import { type Notice, refreshInbox } from '../api/notifications';
import { I18nProvider } from '../i18n';
import { keepConsent } from './consent';
import { Notices } from './Notices';

configure({ asyncUtilTimeout: 10_000 });

const ANNA = 7;

/** The browser's Notification, of which jsdom has none: shown, clicked and closed by the test. */
class Shown {
  static permission: NotificationPermission;
  static all: Shown[];
  onclick: (() => void) | null = null;
  onclose: (() => void) | null = null;
  closed = false;
  constructor(
    readonly title: string,
    readonly options: NotificationOptions,
  ) {
    Shown.all.push(this);
  }
  close() {
    this.closed = true;
    this.onclose?.();
  }
}

const line = (id: number, more: Partial<Notice> = {}): Notice => ({
  ...{ id, kind: 'mention', at: '2026-11-23T10:00:00Z', count: 1, data: {}, read: false },
  actor: { id: 2, name: 'Boris Belov' },
  item: { id: 100 + id, kind: 'person', title: `Ida ${id}` },
  ...more,
});

let lines: Notice[];
let quiet_until: string | null;
let focused: boolean;
let elsewhere: string[];
let status: number;
const marked: unknown[] = [];

beforeEach(() => {
  lines = [line(1)];
  quiet_until = null;
  focused = false;
  elsewhere = [];
  status = 200;
  marked.length = 0;
  localStorage.clear();
  Shown.all = [];
  Shown.permission = 'granted';
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('Notification', Shown);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('focus', () => undefined);
  vi.stubGlobal('scrollTo', () => undefined);
  vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: {
      request: async () => undefined,
      query: async () => ({ held: elsewhere.map((name) => ({ name })) }),
    },
  });
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PATCH') {
      marked.push(await request.json());
      return new Response(null, { status: 204 });
    }
    if (request.url.includes('/look')) return new Response('{"name": "Nordhafen", "logo": "/logo.png"}');
    if (status === 401) return new Response('{}', { status });
    const kinds = ['mention', 'noted'].map((kind) => ({ kind, push: kind === 'mention' }));
    return new Response(
      JSON.stringify(request.url.includes('preferences') ? { kinds, quiet_until } : { items: lines }),
    );
  });
  queryClient.setQueryData(keys.me, { id: ANNA, language: 'en' });
  keepConsent(ANNA, true);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function opened() {
  const router = createRouter({
    routeTree: createRootRoute({ component: Notices, notFoundComponent: Notices }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const page = render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider language="en" timezone="Europe/Rome">
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(queryClient.getQueryData(keys.inbox('news'))).toBeTruthy());
  await heard();
  return { router, ...page };
}

/** What the cache has told its watchers, a turn later, has had its effect. */
const heard = () => act(() => new Promise((resolve) => setTimeout(resolve)));

/** As the event of a notification does; the first lines of an inbox are the latest. */
async function told(...latest: Notice[]) {
  lines = [...latest, ...lines];
  await act(() => refreshInbox(queryClient));
  await heard();
}

const titles = () => Shown.all.map((one) => one.title);

it('shows what is new as the inbox says it, and nothing that was there before', async () => {
  await opened();
  expect(titles()).toEqual([]);
  await told(line(2));
  expect(titles()).toEqual(['Ida 2']);
  expect(Shown.all[0]?.options).toEqual({
    ...{ tag: '2', body: 'Boris Belov mentioned you in a note', icon: '/logo.png', lang: 'en' },
  });
  await told();
  expect(titles()).toEqual(['Ida 2']);
});

it.each<[string, Notice]>([
  ['of a kind for which it is off', line(2, { kind: 'noted' })],
  ['that was read elsewhere', line(2, { read: true })],
  ['that comes back from later', line(2, { snoozed_until: '2026-11-23T09:00:00Z' })],
  ['that moves up from an earlier page', line(0)],
])('shows nothing %s', async (_, one) => {
  await opened();
  await told(one);
  await told(line(3));
  expect(titles()).toEqual(['Ida 3']);
});

it('shows nothing in quiet hours, nor after them what came in them', async () => {
  await opened();
  quiet_until = '2026-11-24T07:00:00+01:00';
  await told(line(2));
  quiet_until = null;
  await told(line(3));
  expect(titles()).toEqual(['Ida 3']);
});

it('shows nothing while this page, or another one of this browser, has the focus', async () => {
  await opened();
  focused = true;
  await told(line(2));
  focused = false;
  elsewhere = ['kartoteka.looked_at'];
  await told(line(3));
  elsewhere = [];
  await told(line(4));
  expect(titles()).toEqual(['Ida 4']);
});

it('shows nothing that another page of this browser has shown', async () => {
  await opened();
  localStorage.setItem(`kartoteka.noticed.${ANNA}`, '1,2');
  await told(line(2), line(3));
  expect(titles()).toEqual(['Ida 3']);
});

it('shows nothing once the browser or its user takes his leave back', async () => {
  await opened();
  Shown.permission = 'denied';
  await told(line(2));
  Shown.permission = 'granted';
  keepConsent(ANNA, false);
  await told(line(3));
  expect(titles()).toEqual([]);
});

it('tells of three each by itself, and of more only how many', async () => {
  const { router } = await opened();
  await told(line(2), line(3), line(4));
  expect(titles()).toEqual(['Ida 2', 'Ida 3', 'Ida 4']);
  await told(line(5), line(6), line(7), line(8));
  expect(titles().slice(3)).toEqual(['4 new notifications']);
  act(() => Shown.all[3]?.onclick?.());
  await waitFor(() => expect(router.state.location.pathname).toBe('/notifications'));
  expect(marked).toEqual([]);
});

it('leads to the contact upon a click, and has read what the inbox says of it', async () => {
  const { router } = await opened();
  await told(line(2), line(3, { item: { id: 102, kind: 'person', title: 'Ida 2' } }));
  act(() => Shown.all[0]?.onclick?.());
  await waitFor(() => expect(router.state.location.pathname).toBe('/items/person/102'));
  await waitFor(() => expect(marked).toEqual([{ ids: [2, 3], read: true }]));
});

it('takes off the screen what was read elsewhere, and all of it when one signs out', async () => {
  const { unmount } = await opened();
  await told(line(2), line(3));
  lines = lines.map((one) => (one.id === 2 ? { ...one, read: true } : one));
  await told();
  expect(Shown.all.map((one) => one.closed)).toEqual([true, false]);
  unmount();
  expect(Shown.all.map((one) => one.closed)).toEqual([true, true]);
});

it('takes all of it off the screen when the session ends, and shows nothing after that', async () => {
  const { unmount } = await opened();
  await told(line(2));
  status = 401;
  await act(() => refreshInbox(queryClient));
  await heard();
  expect(Shown.all.map((one) => one.closed)).toEqual([true]);
  status = 200;
  let say = () => {};
  const looked = new Promise<void>((resolve) => {
    say = resolve;
  });
  vi.spyOn(navigator.locks, 'query').mockImplementation(() => looked.then(() => ({ held: [] })));
  await told(line(3));
  unmount();
  await act(async () => say());
  await heard();
  expect(titles()).toEqual(['Ida 2']);
});
