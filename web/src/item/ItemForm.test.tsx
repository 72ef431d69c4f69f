// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/client';
import type { FieldInfo, Item } from '../api/itemTypes';
import { keys } from '../api/keys';
import { I18nProvider } from '../i18n';
import { Asked } from '../ui/Asked';
import { CreateDialog } from './CreateDialog';
import { EditDialog } from './ItemForm';
import { useSaving } from './saving';

const field = (key: string, label: string, type = 'text') =>
  ({ key, label, type, help: {}, settings: {}, writable: true }) as unknown as FieldInfo;
const boris: Item = {
  ...{ id: 7, kind: 'person', title: 'Boris Belov', version: 3 },
  ...{ can: { edit: true, access: true }, values: { last_name: 'Belov', access: 'private' } },
};
const said = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

// the first form of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

let asked: string[];
let bodies: Record<string, unknown>;
let answers: Record<string, () => Response | Promise<Response>>;

async function network(input: RequestInfo | URL): Promise<Response> {
  const request = (input as Request).clone();
  const what = `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`;
  bodies[what] = await request.json().catch(() => null);
  asked.push(what);
  return answers[what]?.() ?? said(200, { items: [] });
}

beforeEach(() => {
  asked = [];
  bodies = {};
  answers = {};
  localStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  queryClient.setQueryData(keys.me, { id: 1, name: 'Anna Arndt', level: 'plain', kinds: [], can: {} });
  queryClient.setQueryData(keys.fields('person'), [
    field('last_name', 'Last name'),
    field('access', 'Access', 'access'),
  ]);
  queryClient.setQueryData([...keys.layout('person'), ''], {
    sections: [{ order: ['last_name', 'access'], hidden: [] }],
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

function Edit({ onClose }: { onClose: () => void }) {
  return <EditDialog item={boris} saving={useSaving(boris)} opened onClose={onClose} />;
}

function show(dialog: ReactNode) {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => dialog }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en">
          <RouterProvider router={router as never} />
          <Asked />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Last name' });
const press = async (words: RegExp) => fireEvent.click(await screen.findByRole('button', { name: words }));

/** Answers when it is told to: the line is slow. */
function slowly(what: string): (answer: Response) => void {
  let give: (answer: Response) => void = () => undefined;
  answers[what] = () => new Promise((resolve) => (give = resolve));
  return (answer) => give(answer);
}

it('a no to the question about rights leaves the form open with all that was typed', async () => {
  const closed = vi.fn();
  answers['POST /items/person/7/foresee'] = () => said(200, { read: true, edit: true, access: true });
  show(<Edit onClose={closed} />);
  fireEvent.change(await name(), { target: { value: 'Belova' } });
  fireEvent.click(screen.getByRole('checkbox'));
  await press(/Save changes/);
  const question = await screen.findByRole('dialog', { name: /Change who/ });
  fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /Change who/ })).toBeNull());
  await waitFor(() => expect(screen.getByRole('button', { name: /Save changes/ }).ariaBusy).not.toBe('true'));
  expect(closed).not.toHaveBeenCalled();
  expect((await name()).value).toBe('Belova');
  expect(localStorage.getItem('kartoteka.draft.1.edit.person.7')).toContain('Belova');
  expect(asked).not.toContain('PATCH /items/person/7');
});

it("a no while one keeps one's own values asks about both values again", async () => {
  const closed = vi.fn();
  answers['POST /items/person/7/foresee'] = () => said(200, { read: true, edit: true, access: true });
  const theirs = { last_name: { theirs: 'Below', version: 4 } };
  answers['PATCH /items/person/7'] = () =>
    said(409, { code: 'version_conflict', message: '', data: { version: 4, conflicts: theirs } });
  show(<Edit onClose={closed} />);
  fireEvent.change(await name(), { target: { value: 'Belova' } });
  fireEvent.click(screen.getByRole('checkbox'));
  await press(/Save changes/);
  await press(/^Change access/);
  await press(/Keep mine/);
  const question = await screen.findByRole('dialog', { name: /Change who/ });
  fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
  await screen.findByRole('button', { name: /Keep mine/ });
  expect(closed).not.toHaveBeenCalled();
  expect((await name()).value).toBe('Belova');
});

it('a form that is being saved takes nothing that would be lost, and goes on where it was after a refusal', async () => {
  const answer = slowly('PATCH /items/person/7');
  show(<Edit onClose={vi.fn()} />);
  const input = await name();
  input.focus();
  fireEvent.change(input, { target: { value: 'Belova' } });
  fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(asked).toContain('PATCH /items/person/7'));
  expect(input.matches(':disabled')).toBe(true);
  input.blur(); // as browsers do with what is disabled
  answer(said(422, { code: 'check_fields', message: '', fields: { secret: ['Needed.'] } }));
  await screen.findByText('Needed.');
  expect(input.matches(':disabled')).toBe(false);
  await waitFor(() => expect(document.activeElement).toBe(input));
});

it('a new item that is being created takes nothing that would be lost', async () => {
  slowly('POST /items/person');
  show(<CreateDialog kind="person" onClose={vi.fn()} />);
  const input = await name();
  fireEvent.change(input, { target: { value: 'Belova' } });
  await press(/^Save$/);
  await waitFor(() => expect(asked).toContain('POST /items/person'));
  expect(input.matches(':disabled')).toBe(true);
});

const file = () => new File(['%PDF'], 'offer.pdf', { type: 'application/pdf' });

/** A field for one file, among the first of every form. */
function withFile() {
  const offer = { ...field('offer', 'Offer', 'file'), required: true };
  queryClient.setQueryData(keys.fields('person'), [field('last_name', 'Last name'), offer]);
  queryClient.setQueryData([...keys.layout('person'), ''], {
    sections: [{ order: ['last_name', 'offer'], hidden: [] }],
  });
}

async function chooseFile() {
  fireEvent.change(await name(), { target: { value: 'Belova' } });
  fireEvent.change(await screen.findByLabelText(/Offer/), { target: { files: [file()] } });
  await screen.findByText('Uploading');
}

it('a changed item is saved with the file that was on its way', async () => {
  withFile();
  const arrive = slowly('POST /files');
  show(<Edit onClose={vi.fn()} />);
  await chooseFile();
  await press(/Save changes/);
  await waitFor(() => expect(screen.getByRole('button', { name: /Save changes/ }).ariaBusy).toBe('true'));
  expect(asked).not.toContain('PATCH /items/person/7');
  arrive(said(201, { id: 31 }));
  await waitFor(() => expect(asked).toContain('PATCH /items/person/7'));
  expect(bodies['PATCH /items/person/7']).toMatchObject({ values: { last_name: 'Belova', offer: 31 } });
});

it('a new item is created with the file that was on its way, and not without one that did not come', async () => {
  withFile();
  const arrive = slowly('POST /files');
  show(<CreateDialog kind="person" onClose={vi.fn()} />);
  await chooseFile();
  await press(/^Save$/);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Save$/ }).ariaBusy).toBe('true'));
  arrive(said(500, { code: 'internal', message: 'No room.' }));
  await screen.findByText('Choose file');
  await waitFor(() => expect(screen.getByRole('button', { name: /^Save$/ }).ariaBusy).not.toBe('true'));
  expect(asked).not.toContain('POST /items/person');
  const arriveAgain = slowly('POST /files');
  await chooseFile();
  await press(/^Save$/);
  arriveAgain(said(201, { id: 32 }));
  await waitFor(() => expect(asked).toContain('POST /items/person'));
  expect(bodies['POST /items/person']).toMatchObject({ values: { last_name: 'Belova', offer: 32 } });
});

it('a form whose draft is discarded begins anew without the file that was on its way', async () => {
  withFile();
  answers['PUT /drafts/create.person'] = () => said(503, { code: 'busy', message: '' });
  show(<CreateDialog kind="person" onClose={vi.fn()} />);
  fireEvent.change(await name(), { target: { value: 'Bel' } });
  await waitFor(() => expect(localStorage.getItem('kartoteka.draft.1.create.person')).toContain('Bel'));
  cleanup();
  const arrive = slowly('POST /files');
  show(<CreateDialog kind="person" onClose={vi.fn()} />);
  await chooseFile();
  await waitFor(() => expect(asked).toContain('POST /files'));
  await press(/Discard/);
  await waitFor(async () => expect((await name()).value).toBe(''));
  await act(async () => arrive(said(201, { id: 31 })));
  await screen.findByText('Choose file');
  expect(screen.queryByText('offer.pdf')).toBeNull();
});
