// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import { SearchPalette } from './SearchPalette';

// the first dialog of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });

const said = (body: unknown) => new Response(JSON.stringify(body));
const zoe = { id: 7, kind: 'person', title: 'Zoe Zander', matched: [] };
const zara = { id: 8, kind: 'person', title: 'Zara Zander', matched: [] };
const zoeCard = {
  ...{ id: 7, kind: 'person', title: 'Zoe Zander', version: 1, can: { edit: true } },
  values: { mobile: [{ value: '+49 170 5550199' }, { value: '+49 (0)170 555-0199' }], nick: '030 1' },
};
const phoneField = { key: 'mobile', type: 'phone' };
const textField = { key: 'nick', type: 'text' };
let answerLater: ((answer: Response) => void) | undefined;

async function network(input: RequestInfo | URL): Promise<Response> {
  const { pathname, searchParams } = new URL((input as Request).url);
  if (pathname.endsWith('/items/person/7')) return said(zoeCard);
  if (pathname.endsWith('/kinds/person/fields')) return said({ items: [phoneField, textField] });
  if (!pathname.endsWith('/search')) return said({ items: [] });
  if (searchParams.get('q') === 'zo') return said({ groups: [{ kind: 'person', items: [zoe] }] });
  if (searchParams.get('q') === 'za') return said({ groups: [{ kind: 'person', items: [zara, zoe] }] });
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
  answerLater = undefined;
  close.mockClear();
  queryClient.setQueryData(keys.me, { id: 1, kinds, can: {} });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const close = vi.fn();
let address: () => string;

async function opened() {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <SearchPalette opened onClose={close} /> }),
    history: createMemoryHistory(),
  });
  address = () => router.state.location.href;
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en">
          <RouterProvider router={router as never} />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return (await screen.findByRole('combobox')) as HTMLInputElement;
}

const options = () => screen.queryAllByRole('option').map((one) => one.textContent);
const active = () => screen.getAllByRole('option', { selected: true }).map((one) => one.textContent);
const press = (input: HTMLElement, key: string) => {
  const event = createEvent.keyDown(input, { key });
  fireEvent(input, event);
  return event;
};

/** The palette with its hits for two letters. */
async function found(typed = 'zo') {
  const input = await opened();
  fireEvent.change(input, { target: { value: typed } });
  await waitFor(() => expect(options()[0]).toContain(' Zander'));
  input.setSelectionRange(2, 2);
  return input;
}

it('a group that was chosen before the answer came hides nothing where the answer is without it', async () => {
  const input = await opened();
  fireEvent.change(input, { target: { value: 'zo' } });
  await waitFor(() => expect(options()[0]).toContain('Zoe Zander'));
  fireEvent.change(input, { target: { value: 'zox' } });
  await waitFor(() => expect(answerLater).toBeTruthy());
  fireEvent.keyDown(input, { key: 'Tab' });
  await waitFor(() => expect(options()).toHaveLength(1));
  answerLater?.(said({ groups: [] }));
  await waitFor(() => expect(options().join()).toContain('zox'));
}, 40_000);

it('→ behind what was typed lists what can be done with the hit, each number once and only what one may', async () => {
  const input = await found();
  expect(press(input, 'ArrowRight').defaultPrevented).toBe(true);
  expect(options()).toEqual(['Open card', 'Look beside the list']);
  await waitFor(() => expect(options()).toHaveLength(4));
  expect(options()[2]).toContain('170 5550199');
  expect(options()[3]).toBe('Edit person');
  expect(screen.getAllByRole('option')[2]?.getAttribute('href')).toBe('tel:+491705550199');
  expect(screen.getByRole('listbox', { name: 'Actions for Zoe Zander' })).toBeTruthy();
}, 40_000);

it('→ within what was typed moves the caret, and so it does where letters are marked', async () => {
  const input = await found();
  input.setSelectionRange(1, 1);
  expect(press(input, 'ArrowRight').defaultPrevented).toBe(false);
  input.setSelectionRange(0, 2);
  expect(press(input, 'ArrowRight').defaultPrevented).toBe(false);
  expect(options()[0]).toContain('Zoe Zander');
}, 40_000);

it('→ on what is no card moves the caret', async () => {
  const input = await found();
  press(input, 'ArrowDown');
  expect(active().join()).toContain('Create person');
  expect(press(input, 'ArrowRight').defaultPrevented).toBe(false);
}, 40_000);

it.each(['ArrowLeft', 'Backspace', 'Escape'])(
  '%s goes back to the hit, with all that was typed',
  async (key) => {
    const input = await found('za');
    press(input, 'ArrowDown');
    expect(active()).toEqual(['Zoe Zander']);
    press(input, 'ArrowRight');
    expect(active()).toEqual(['Open card']);
    press(input, 'ArrowDown');
    expect(active()).toEqual(['Look beside the list']);
    press(input, key);
    expect(active()).toEqual(['Zoe Zander']);
    expect(input.value).toBe('za');
    expect(close).not.toHaveBeenCalled();
    press(input, 'Escape');
    expect(close).toHaveBeenCalled();
  },
  40_000,
);

it('the button beside a hit opens the same list, and another query closes it', async () => {
  const input = await found();
  fireEvent.click(screen.getByRole('button', { name: 'Actions for Zoe Zander' }));
  expect(options()[0]).toBe('Open card');
  fireEvent.change(input, { target: { value: 'zoe' } });
  expect(options().join()).toContain('zoe');
}, 40_000);

it.each(['→', 'Shift Enter'])(
  '%s before the answer is there waits for it, and takes what it brings',
  async (keys) => {
    const input = await found();
    fireEvent.change(input, { target: { value: 'zox' } });
    input.setSelectionRange(3, 3);
    await waitFor(() => expect(answerLater).toBeTruthy());
    expect(active()).toEqual(['Zoe Zander']);
    const key = keys === '→' ? { key: 'ArrowRight' } : { key: 'Enter', shiftKey: true };
    fireEvent.keyDown(input, key);
    expect(options()[0]).toBe('Zoe Zander');
    expect(address()).toBe('/');
    answerLater?.(said({ groups: [{ kind: 'person', items: [zara, zoe] }] }));
    if (keys === '→') await screen.findByRole('listbox', { name: 'Actions for Zara Zander' });
    else await waitFor(() => expect(address()).toContain('peek=person-8'));
  },
  40_000,
);

it('a key pressed before the answer is there is not remembered for other letters', async () => {
  const input = await found();
  fireEvent.change(input, { target: { value: 'zox' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.change(input, { target: { value: '>' } });
  expect(options().join()).toContain('Go to my day');
  expect(close).not.toHaveBeenCalled();
}, 40_000);

it('the focus is in the field after the button of a hit and after the way back, by keyboard too', async () => {
  const input = await found();
  const door = screen.getByRole('button', { name: 'Actions for Zoe Zander' });
  door.focus();
  fireEvent.click(door);
  expect(document.activeElement).toBe(input);
  const back = screen.getByRole('button', { name: 'Back to the results' });
  back.focus();
  fireEvent.click(back);
  expect(document.activeElement).toBe(input);
  expect(options()[0]).toBe('Zoe Zander');
}, 40_000);

it('Escape on the way back goes back as in the field, and closes nothing', async () => {
  const input = await found();
  press(input, 'ArrowRight');
  const back = screen.getByRole('button', { name: 'Back to the results' });
  back.focus();
  press(back, 'Escape');
  expect(close).not.toHaveBeenCalled();
  expect(active()).toEqual(['Zoe Zander']);
  expect(document.activeElement).toBe(input);
}, 40_000);
