// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import { consentOf } from '../../notices/consent';
import { BrowserNotices } from './BrowserNotices';

configure({ asyncUtilTimeout: 10_000 });

const [ANNA, BORIS] = [7, 8];
const shown: string[] = [];
const asked = vi.fn();

/** The browser's Notification, whose user answers `answer` when he is asked. */
function browser(permission: NotificationPermission, answer: NotificationPermission, shows = true) {
  class Foreign {
    static permission = permission;
    static async requestPermission() {
      asked();
      Foreign.permission = answer;
      return answer;
    }
    constructor(title: string) {
      if (!shows) throw new TypeError('Illegal constructor');
      shown.push(title);
    }
  }
  vi.stubGlobal('Notification', Foreign);
}

function open(user = ANNA) {
  queryClient.setQueryData(keys.me, { id: user, language: 'en' });
  queryClient.setQueryData(keys.look, { name: 'Nordhafen' });
  render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider language="en" timezone="Europe/Rome">
        <BrowserNotices />
      </I18nProvider>
    </QueryClientProvider>,
  );
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const [ALLOW, STOP] = ['Show in this browser', 'Stop in this browser'];

beforeEach(() => {
  shown.length = 0;
  asked.mockClear();
  localStorage.clear();
  vi.stubGlobal('isSecureContext', true);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('asks the browser upon the click alone, shows how it will look, and stops when told to', async () => {
  browser('default', 'granted');
  open();
  await screen.findByRole('button', { name: ALLOW });
  expect([asked.mock.calls.length, consentOf(ANNA)]).toEqual([0, 'off']);
  await press(ALLOW);
  await screen.findByRole('button', { name: STOP });
  expect([asked.mock.calls.length, consentOf(ANNA)]).toEqual([1, 'on']);
  expect(shown).toEqual(['New notifications are shown like this']);
  await press(STOP);
  await screen.findByRole('button', { name: ALLOW });
  expect(consentOf(ANNA)).toBe('off');
});

it('does not hand the yes of one user on to the next one of this browser', async () => {
  browser('granted', 'granted');
  open();
  await press(ALLOW);
  await screen.findByRole('button', { name: STOP });
  cleanup();
  open(BORIS);
  await screen.findByRole('button', { name: ALLOW });
  expect([consentOf(ANNA), consentOf(BORIS)]).toEqual(['on', 'off']);
});

it('says how to allow it where the browser blocks it, after a click too', async () => {
  browser('default', 'denied');
  open();
  await press(ALLOW);
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('address bar'));
  expect(screen.queryByRole('button')).toBeNull();
});

it('stays off where the question of the browser is left without an answer', async () => {
  browser('default', 'default');
  open();
  await press(ALLOW);
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getByRole('button', { name: ALLOW })).toBeTruthy();
  expect([consentOf(ANNA), shown]).toEqual(['off', []]);
});

it.each([
  ['without https', () => vi.stubGlobal('isSecureContext', false), 'https://'],
  ['without the API', () => Reflect.deleteProperty(window, 'Notification'), 'this browser shows no'],
])('says why it is not possible %s', async (_, make, why) => {
  make();
  open();
  expect((await screen.findByRole('status')).textContent).toContain(why);
  expect(screen.queryByRole('button')).toBeNull();
});

it('says that it is not possible where the browser refuses to show one', async () => {
  browser('default', 'granted', false);
  open();
  await press(ALLOW);
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('this browser shows no'));
  expect(consentOf(ANNA)).toBe('off');
});
