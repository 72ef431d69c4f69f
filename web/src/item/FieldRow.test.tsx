// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/client';
import type { FieldInfo, Item } from '../api/itemTypes';
import { I18nProvider } from '../i18n';
import { FieldRow } from './FieldRow';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

/** What is being sent, each answered when the test says so. */
let sent: { request: Request; answer: (answer: Response) => void }[];
const save = vi.fn(async () => ({}));

beforeEach(() => {
  sent = [];
  save.mockClear();
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal(
    'fetch',
    (request: Request) =>
      new Promise<Response>((answer, refuse) => {
        request.signal.addEventListener('abort', () => refuse(request.signal.reason));
        if (request.url.endsWith('/files')) sent.push({ request, answer });
      }),
  );
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const contract = { key: 'c_contract', label: 'Contract', type: 'file', settings: {}, writable: true };
const boris = {
  id: 7,
  kind: 'person',
  title: 'Boris Belov',
  version: 3,
  can: { edit: true },
  values: {},
} as unknown as Item;

async function chosen(name: string): Promise<HTMLInputElement> {
  fireEvent.click(await screen.findByRole('button', { name: 'Edit Contract' }));
  const input = await screen.findByLabelText<HTMLInputElement>(/Contract/);
  const before = sent.length;
  fireEvent.change(input, { target: { files: [new File(['.'], name)] } });
  await waitFor(() => expect(sent).toHaveLength(before + 1));
  return input;
}

function row() {
  const saving = { save, clash: null, keepMine: vi.fn(), takeTheirs: vi.fn() };
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <I18nProvider language="en">
          <FieldRow field={contract as unknown as FieldInfo} item={boris} saving={saving} mayEdit />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

it('a file that was given up by Escape on its way is not saved, and the next one is', async () => {
  row();
  fireEvent.keyDown(await chosen('old.pdf'), { key: 'Escape' });
  await screen.findByRole('button', { name: 'Edit Contract' });
  expect(sent[0]?.request.signal.aborted).toBe(true);
  await act(async () => sent[0]?.answer(new Response('{"id": 1}')));
  await chosen('new.pdf');
  await act(async () => sent[1]?.answer(new Response('{"id": 2}')));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  const [[changes]] = save.mock.calls as unknown as [[Map<unknown, { name: string }>]];
  expect([...changes.values()]).toMatchObject([{ id: 2, name: 'new.pdf' }]);
});
