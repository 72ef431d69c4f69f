// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, useRef, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { createItem, findDuplicates } from '../../api/items';
import type { FieldInfo, ItemRef, Values } from '../../api/itemTypes';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import type { CreateForm } from '../createForm';
import type { Opened } from '../useDraft';
import { loadReader, mayRead } from './reader';
import { useFilling } from './useFilling';

configure({ asyncUtilTimeout: 10_000 });

vi.mock('./reader', { spy: true });
vi.mock('../../api/items', { spy: true });
vi.mock('../trashing', () => ({ useTrashing: () => ({ sayCreated: () => undefined }) }));
vi.mock('../creating', () => ({ useCreatable: () => [{ kind: 'company' }] }));

const field = (key: string, type: string, settings = {}) => ({ key, type, settings }) as unknown as FieldInfo;
const FIELDS = [
  field('first_name', 'text'),
  field('last_name', 'text'),
  field('job_title', 'text'),
  { ...field('companies', 'link', { kinds: ['company'] }), multiple: true },
  field('email', 'email'),
  field('phone', 'phone'),
];
const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n');
const IDA = card('N:Brandt;Ida', 'ORG:Seewerk', 'EMAIL:ida@seewerk.example');
const seewerk = { kind: 'company', id: 5, title: 'Seewerk' } as ItemRef;
const hafenbau = { kind: 'company', id: 6, title: 'Hafenbau' } as ItemRef;
const ANEW: Opened = { form: 'create.person', version: 0, at: null, typed: null, others: [] };

/** A form without its server: what it holds, one after the other. */
function useForm() {
  const [values, setValues] = useState<Values>({});
  const latest = useRef<Values>({});
  const [round, setRound] = useState(0);
  const put = (key: string, value: unknown) => {
    latest.current = { ...latest.current, [key]: value };
    setValues(latest.current);
  };
  const again = () => {
    latest.current = {};
    setValues({});
    setRound(round + 1);
  };
  const draft = round ? `create.person~${round}` : 'create.person';
  const uploads = { follow: () => undefined };
  return { values, round, draft, put, again, uploads, now: () => latest.current } as unknown as CreateForm;
}

async function open(fields = FIELDS, opened = ANEW) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <I18nProvider language="en">{children}</I18nProvider>
    </QueryClientProvider>
  );
  const drawn = renderHook(
    () => {
      const form = useForm();
      return { form, filling: useFilling(form, fields, opened) };
    },
    { wrapper },
  );
  await waitFor(() => expect(drawn.result.current).not.toBeNull());
  return { ...drawn, of: () => drawn.result.current, now: () => drawn.result.current.form.now() };
}

/** An answer that comes when it is given. */
function later<Value>() {
  let give: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

type Found = Awaited<ReturnType<typeof findDuplicates>>;
const found = (...items: ItemRef[]) => ({ items }) as unknown as Found;

beforeEach(() => {
  localStorage.clear();
  queryClient.setQueryData(keys.me, { id: 1, name: 'Anna', kinds: [], can: {}, portal: { country: 'DE' } });
  vi.mocked(findDuplicates).mockResolvedValue(found());
});
afterEach(() => {
  cleanup();
  vi.mocked(findDuplicates).mockReset();
  vi.mocked(createItem).mockReset();
  vi.mocked(loadReader).mockRestore();
  vi.mocked(mayRead).mockRestore();
});

it('a form by which nobody is reached leaves every paste to the browser', async () => {
  const { of } = await open([field('first_name', 'text'), field('phone', 'text')]);
  expect(of().filling.mayFill).toBe(false);
  expect(of().filling.paste(IDA)).toBe(false);
});

it('what cannot be read now is pasted as ever', async () => {
  vi.mocked(mayRead).mockReturnValue(false);
  const { of } = await open();
  expect(of().filling.mayFill).toBe(true);
  expect(of().filling.paste(IDA)).toBe(false);
});

it('a pasted text that filled nothing is kept, with the reason', async () => {
  const { of } = await open();
  const empty = card('X-NOTHING:here');
  act(() => void of().filling.paste(empty));
  await waitFor(() => expect(of().filling.refused).toEqual({ text: empty, fault: 'fill.none' }));
  vi.mocked(loadReader).mockRejectedValueOnce(new Error('away'));
  act(() => void of().filling.paste(IDA));
  await waitFor(() => expect(of().filling.refused).toEqual({ text: IDA, fault: 'fill.unread' }));
});

it('a company that is chosen by hand while it is sought stays', async () => {
  const asked = later<Found>();
  vi.mocked(findDuplicates).mockReturnValue(asked.promise);
  const { of, now } = await open();
  act(() => void of().filling.paste(IDA));
  await waitFor(() => expect(findDuplicates).toHaveBeenCalled());
  act(() => of().form.put('companies', [{ item: hafenbau }]));
  await act(async () => asked.give(found(seewerk)));
  expect(now().companies).toEqual([{ item: hafenbau }]);
});

it('a company that is found after the filling was taken back does not come back, nor is one offered', async () => {
  const { of, now } = await open();
  for (const answer of [found(seewerk), found()]) {
    const asked = later<Found>();
    vi.mocked(findDuplicates).mockClear().mockReturnValue(asked.promise);
    act(() => void of().filling.paste(IDA));
    await waitFor(() => expect(findDuplicates).toHaveBeenCalled());
    act(() => of().filling.takeBack());
    await act(async () => asked.give(answer));
    expect(now().companies).toBeUndefined();
    expect(of().filling.marks).toEqual([]);
    expect(of().filling.offering.offer).toBeNull();
  }
});

it('of two texts the company of the later one is taken, whichever answer comes first', async () => {
  const first = later<Found>();
  const second = later<Found>();
  vi.mocked(findDuplicates).mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
  const { of, now } = await open();
  act(() => void of().filling.paste(IDA));
  await waitFor(() => expect(findDuplicates).toHaveBeenCalledTimes(1));
  act(() => void of().filling.paste(card('ORG:Hafenbau', 'TEL:+49 40 5550100')));
  await waitFor(() => expect(findDuplicates).toHaveBeenCalledTimes(2));
  await act(async () => first.give(found(seewerk)));
  expect(now().companies).toBeUndefined();
  await act(async () => second.give(found(hafenbau)));
  expect(now().companies).toMatchObject([{ item: hafenbau }]);
});

it('a company that is made does not come into the next form, nor after the filling was taken back', async () => {
  const { of, now } = await open();
  for (const leave of [() => of().form.again(false), () => of().filling.takeBack()]) {
    const made = later<Awaited<ReturnType<typeof createItem>>>();
    vi.mocked(createItem).mockReturnValue(made.promise);
    act(() => void of().filling.paste(IDA));
    await waitFor(() => expect(of().filling.offering.offer?.name).toBe('Seewerk'));
    act(() => of().filling.makeCompany());
    act(leave);
    await act(async () => made.give({ ...seewerk, values: {} } as never));
    expect(now().companies).toBeUndefined();
  }
});

it('what was typed between two texts stays when both are taken back', async () => {
  const { of, now } = await open();
  const mail = (name: string) => ({ value: `${name}@seewerk.example` });
  act(() => of().form.put('email', [mail('old')]));
  act(() => void of().filling.paste(card('N:Brandt;Ida', 'EMAIL:ida@seewerk.example')));
  await waitFor(() => expect(now().first_name).toBe('Ida'));
  act(() => of().filling.change('email', [mail('old'), mail('typed')]));
  act(() => void of().filling.paste(card('N:Lind;Eva', 'EMAIL:eva@seewerk.example', 'TEL:+49 40 5550100')));
  await waitFor(() => expect(now().email).toHaveLength(3));
  act(() => of().filling.takeBack());
  expect(now().email).toEqual([mail('old'), mail('typed')]);
  expect(now().first_name).toBeUndefined();
  expect(now().phone).toBeUndefined();
});

it('two texts that fill one field are taken back as one', async () => {
  const { of, now } = await open();
  act(() => void of().filling.paste(card('N:Brandt;Ida', 'EMAIL:ida@seewerk.example')));
  await waitFor(() => expect(now().email).toHaveLength(1));
  act(() => void of().filling.paste(card('N:Brandt;Ida', 'EMAIL:eva@seewerk.example')));
  await waitFor(() => expect(now().email).toHaveLength(2));
  act(() => of().filling.takeBack());
  expect(now().email).toBeUndefined();
});

it('what is checked or changed has no mark, and what was changed stays when the rest is taken back', async () => {
  const { of, now } = await open();
  act(() => void of().filling.paste(IDA));
  await waitFor(() => expect(of().filling.offering.offer).not.toBeNull());
  act(() => of().filling.check('email'));
  act(() => of().filling.change('first_name', 'Ada'));
  expect(of().filling.marks).toEqual(['last_name']);
  act(() => of().filling.takeBack());
  expect(now()).toEqual({ first_name: 'Ada' });
  expect(of().filling.offering.offer).toBeNull();
});

it('a company that is known before the next paint is filled like the rest', async () => {
  vi.mocked(findDuplicates).mockResolvedValue(found(seewerk));
  const { of } = await open();
  await act(async () => void (await of().filling.take(IDA)));
  expect(of().filling.marks).toEqual(['first_name', 'last_name', 'email', 'companies']);
});

it('a text that is read after the next form was begun, or after the form was left, fills nothing', async () => {
  const reader = await loadReader();
  const { of, now, unmount } = await open();
  for (const leave of [() => of().form.again(false), unmount]) {
    const asked = later<typeof reader>();
    vi.mocked(loadReader).mockReturnValueOnce(asked.promise);
    const work = of().filling.take(IDA);
    act(leave);
    await act(async () => asked.give(reader));
    expect(await work).toBe(true);
    expect(now()).toEqual({});
  }
});

it('the marks of the next form are kept beside its own draft, and those of the form before are gone', async () => {
  const kept = (draft: string) => localStorage.getItem(`kartoteka.draft.1.review.${draft}`);
  const { of, unmount } = await open();
  act(() => void of().filling.paste(IDA));
  await waitFor(() => expect(kept('create.person')).toContain('email'));
  act(() => of().form.again(true));
  expect(of().filling).toMatchObject({ marks: [], shown: [], said: false });
  await waitFor(() => expect(kept('create.person')).toBeNull());
  act(() => void of().filling.paste(IDA));
  await waitFor(() => expect(kept('create.person~1')).toContain('email'));
  unmount();
  expect(kept('create.person~1')).toContain('email');
});
