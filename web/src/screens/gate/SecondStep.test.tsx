// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../i18n';
import { SecondStep } from './SecondStep';

configure({ asyncUtilTimeout: 10_000 });

const sent: string[] = [];

beforeEach(() => {
  sent.length = 0;
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.text());
    return new Promise<Response>(() => undefined); // the line is slow
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('a code is sent once, whatever is typed or pressed until it is answered', async () => {
  render(
    <MantineProvider>
      <I18nProvider language="en">
        <SecondStep types={['totp']} onDone={async () => undefined} onOver={() => undefined} />
      </I18nProvider>
    </MantineProvider>,
  );
  const cells = await screen.findAllByRole<HTMLInputElement>('textbox', {}, { timeout: 10_000 });
  for (const [at, cell] of cells.entries()) fireEvent.change(cell, { target: { value: String(at + 1) } });
  await waitFor(() => expect(sent).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: /Sign in/ })); // what Enter does in a browser
  const last = cells.at(-1) as HTMLInputElement;
  fireEvent.change(last, { target: { value: '' } });
  fireEvent.change(last, { target: { value: '6' } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sent).toHaveLength(1);
}, 30_000);

it('where the password was too long ago, it is asked for again', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 401 }));
  const over = vi.fn();
  render(
    <MantineProvider>
      <I18nProvider language="en">
        <SecondStep types={['totp']} onDone={async () => undefined} onOver={over} />
      </I18nProvider>
    </MantineProvider>,
  );
  const cells = await screen.findAllByRole<HTMLInputElement>('textbox', {}, { timeout: 10_000 });
  for (const [at, cell] of cells.entries()) fireEvent.change(cell, { target: { value: String(at + 1) } });
  await waitFor(() => expect(over).toHaveBeenCalledWith(expect.objectContaining({ code: 'confirm_again' })));
}, 30_000);
