// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import type { FieldInfo } from '../../api/itemTypes';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import { FormField } from '../ItemForm';
import { FillControl } from './FillControl';
import { ReviewMark } from './ReviewMark';
import type { Filling } from './useFilling';

const show = (what: ReactNode) =>
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en">{what}</I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
const field = (key: string, type: string, more = {}) =>
  ({
    key,
    type,
    label: 'Filled',
    help: {},
    settings: { kinds: ['company'] },
    ...more,
  }) as unknown as FieldInfo;

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('fetch', async () => new Response('{"items":[]}'));
  queryClient.setQueryData(keys.me, { id: 1, name: 'Anna', kinds: [], can: {}, portal: { country: 'DE' } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// the box that finds a link takes no words of others: those stand at the list
it.each([
  ['text', {}],
  ['long_text', {}],
  ['date', {}],
  ['email', {}],
  ['address', {}],
  ['link', { multiple: true }],
])('the input of a %s is described by its mark, beside what was refused of it', async (type, more) => {
  show(
    <FormField
      field={field('filled', type, more)}
      value={undefined}
      onChange={() => undefined}
      error={type === 'text' ? 'Too long.' : undefined}
      mark={(id) => <ReviewMark id={id} from="vcard" label="Filled" onCheck={() => undefined} />}
    />,
  );
  const [input] = await screen.findAllByLabelText(/^Filled/, {
    selector: type === 'link' ? '[role=group]' : 'input, textarea',
  });
  const ids = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
  const words = ids.map((id) => document.getElementById(id)?.textContent?.trim());
  expect(words).toEqual([...(type === 'text' ? ['Too long.'] : []), 'From the vCard – please check']);
});

it('the mark says what pressing it means, and gives the focus to its field, or to the button of a field without input', async () => {
  const mark = <ReviewMark id="m" from="signature" label="Photo" onCheck={() => undefined} />;
  const name = 'Photo: from the signature – please check (mark as checked)';
  const rows = [<input key="i" type="hidden" />, <button key="b" type="button" aria-label="Choose" />];
  show(
    <div data-field="photo">
      {mark}
      {rows}
    </div>,
  );
  fireEvent.click(await screen.findByRole('button', { name }));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Choose');
});

it('nothing is filled, taken back or made while the form is being saved', async () => {
  const filling = {
    ...{ mayFill: true, said: true, from: 'vcard', cards: 1, put: { email: [] }, refused: null },
    ...{ takeBack: vi.fn(), linkCompany: vi.fn(), makeCompany: vi.fn() },
    offering: {
      offer: { name: 'Seewerk', like: [{ id: 5, title: 'Seewerke' }] },
      mayCreate: true,
      busy: false,
    },
  } as unknown as Filling;
  show(<FillControl filling={filling} busy />);
  const buttons = await screen.findAllByRole('button');
  expect(buttons).toHaveLength(4);
  for (const button of buttons) fireEvent.click(button);
  expect(screen.queryByRole('dialog')).toBeNull();
  for (const act of [filling.takeBack, filling.linkCompany, filling.makeCompany])
    expect(act).not.toHaveBeenCalled();
});
