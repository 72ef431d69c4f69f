// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/client';
import type { FieldInfo } from '../api/itemTypes';
import { keys } from '../api/keys';
import { I18nProvider } from '../i18n';
import { SelectFields } from './SelectFields';

// the first dialog of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

const said = (body: unknown) => new Response(JSON.stringify(body));
const hiding = (scope: string, hidden: string[]) => ({
  ...{ kind: 'person', scope, manages: true, versions: { standard: 2, personal: 5 } },
  sections: [{ key: 'main', label: 'Main', order: ['email', 'fax'], hidden }],
});
const field = (key: string, label: string) =>
  ({ key, label, type: 'text', settings: {}, is_system: true, visible_to: {} }) as unknown as FieldInfo;
const written: unknown[] = [];
let answerMine: (answer: Response) => void;
let ofStandard: 'factory' | 'standard';

async function network(input: RequestInfo | URL): Promise<Response> {
  const request = input as Request;
  const { searchParams } = new URL(request.url);
  if (request.method === 'PUT') {
    written.push(await request.json());
    return said({});
  }
  const asked = searchParams.get('scope');
  if (asked !== 'personal') return said(hiding(asked === 'standard' ? ofStandard : 'standard', ['fax']));
  return new Promise((resolve) => {
    answerMine = resolve;
  });
}

beforeEach(() => {
  written.length = 0;
  ofStandard = 'standard';
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('fetch', network);
  queryClient.setQueryData(keys.me, { id: 1, kinds: [], can: {} });
  queryClient.setQueryData(keys.fields('person'), [field('email', 'E-mail'), field('fax', 'Fax')]);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const open = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en">
          <SelectFields
            kind="person"
            onClose={() => undefined}
            onConfigure={() => undefined}
            onCreate={() => undefined}
          />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );

it.each(['standard', 'factory'] as const)('a layout is reset where there is one: %s', async (scope) => {
  ofStandard = scope;
  open();
  await screen.findByRole('checkbox', { name: 'Fax' });
  const reset = screen.queryByRole('button', { name: 'Reset to factory' });
  expect(reset !== null).toBe(scope === 'standard');
});

it('what the standard hides is not saved into a layout of one’s own that has not arrived yet', async () => {
  open();
  const fax = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Fax' });
  expect(fax.checked).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'My layout' }));
  await waitFor(() => expect(answerMine).toBeTruthy());
  expect(screen.queryByRole('checkbox', { name: 'Fax' })).toBeNull();
  answerMine(said(hiding('personal', ['email'])));
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Fax' }).checked).toBe(true),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(written).toMatchObject([{ scope: 'personal', version: 5, hidden: ['email'] }]));
});
