// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../../api/client';
import type { FieldInfo } from '../../../api/itemTypes';
import { I18nProvider } from '../../../i18n';
import { Asked } from '../../../ui/Asked';
import { PurgeDialog } from './PurgeDialog';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ filled: 3 })));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('the name typed to delete a field for good is given up only after a yes', async () => {
  const field = { key: 'c_size', label: 'Size', type: 'text', settings: {} } as unknown as FieldInfo;
  const closed = vi.fn();
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <I18nProvider language="en">
          <PurgeDialog kind="person" field={field} onClose={closed} />
          <Asked />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const name = await screen.findByLabelText<HTMLInputElement>('Type the name “Size” to confirm');
  fireEvent.input(name, { target: { value: 'Si' } });
  fireEvent.keyDown(document.body, { key: 'Escape' });
  const question = await screen.findByRole('dialog', { name: 'Close without saving?' });
  expect(closed).not.toHaveBeenCalled();
  expect(name.value).toBe('Si');
  fireEvent.click(within(question).getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
});
