// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { I18nProvider } from '../../i18n';
import { FillDialog } from './FillDialog';
import type { Refused } from './useTextToFill';

const take = vi.fn<(text: string) => Promise<boolean>>();
const onClose = vi.fn();
const around = vi.fn();

/** It stands in the form of an item, as React sees it. */
async function open(begin?: Refused) {
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <I18nProvider language="en">
          <form onSubmit={around} onKeyDown={around}>
            <FillDialog begin={begin} take={take} onClose={onClose} />
          </form>
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return (await screen.findByRole('textbox')) as HTMLTextAreaElement;
}
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const write = () => screen.getByRole('button', { name: 'Fill in' });
const fault = () => screen.queryByRole('alert')?.textContent;
const vcf = (bytes: BlobPart) => new File([bytes], 'card.vcf');
const choose = (file: File) =>
  fireEvent.change(screen.getByLabelText(/file/i, { selector: '[type=file]' }), {
    target: { files: [file] },
  });

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
  for (const one of [take, onClose, around]) one.mockReset();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('a text fills the form by the button or by Ctrl+Enter, and the form behind hears nothing of it', async () => {
  take.mockResolvedValue(true);
  const box = await open();
  fireEvent.click(write());
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  expect(take).not.toHaveBeenCalled();
  type(box, 'Ida Brandt');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(take).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  fireEvent.submit(box);
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(2));
  expect(take.mock.calls).toEqual([['Ida Brandt'], ['Ida Brandt']]);
  expect(around).not.toHaveBeenCalled();
});

it('a text that filled nothing stays, with the reason until it is changed', async () => {
  const box = await open({ text: 'lorem', fault: 'fill.unread' });
  expect(box.value).toBe('lorem');
  const unread = fault();
  take.mockResolvedValueOnce(false);
  fireEvent.click(write());
  await waitFor(() => expect(fault()).not.toBe(unread));
  const none = fault();
  type(box, 'ipsum');
  expect(fault()).toBeUndefined();
  expect(box.getAttribute('aria-invalid')).toBeNull();
  take.mockRejectedValueOnce(new Error('away'));
  fireEvent.click(write());
  await waitFor(() => expect(fault()).toBe(unread));
  expect(none).not.toBe(unread);
  expect(box.value).toBe('ipsum');
  expect(onClose).not.toHaveBeenCalled();
});

it('a file is read in its own letters and fills at once; one that is too big is not read', async () => {
  take.mockResolvedValue(false);
  const box = await open();
  choose(vcf(new Uint8Array(5_000_001)));
  await waitFor(() => expect(fault()).toBeTruthy());
  expect(take).not.toHaveBeenCalled();
  choose(vcf(Uint8Array.from([0x53, 0xf6, 0x68, 0x6e, 0x65])));
  await waitFor(() => expect(take).toHaveBeenCalledWith('Söhne'));
  expect(box.value).toBe('Söhne');
});

it('a file is dropped into the form, and a text that is dropped is left to the box', async () => {
  take.mockResolvedValue(true);
  const box = await open();
  const drop = (files: File[]) => {
    const event = createEvent.drop(box, { dataTransfer: { files } });
    fireEvent.dragOver(box);
    expect(box.className).toContain('over');
    fireEvent(box, event);
    expect(box.className).not.toContain('over');
    return event;
  };
  expect(drop([]).defaultPrevented).toBe(false);
  expect(drop([vcf('Ida')]).defaultPrevented).toBe(true);
  await waitFor(() => expect(take).toHaveBeenCalledWith('Ida'));
  expect(onClose).toHaveBeenCalled();
});
