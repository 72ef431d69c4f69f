// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/client';
import { I18nProvider } from '../../i18n';
import { Asked } from '../../ui/Asked';
import { type FactorAct, FactorDialog } from './FactorDialog';

// the first dialog of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets, the client reads from here
  document.cookie = 'csrftoken=known';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ status: 200, data: {} })));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const passkey = { type: 'webauthn', id: 7, name: 'Laptop', created_at: 1, last_used_at: null } as const;
const pressEscape = () => fireEvent.keyDown(document.body, { key: 'Escape' });

/** Opens it and shows by the password who one is. */
async function confirmed(act: FactorAct) {
  const onAct = vi.fn();
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <I18nProvider language="en">
          <FactorDialog act={act} first={false} onAct={onAct} onChanged={() => undefined} />
          <Asked />
        </I18nProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  fireEvent.input(await screen.findByLabelText('Password'), { target: { value: 'secret enough' } });
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  return { onAct, name: await screen.findByLabelText<HTMLInputElement>('Name of the passkey') };
}

it.each<FactorAct>([{ act: 'passkey_rename', passkey }, { act: 'passkey_on' }])(
  'the name typed for a passkey is given up only after a yes: $act',
  async (act) => {
    const { onAct, name } = await confirmed(act);
    fireEvent.input(name, { target: { value: 'Work phone' } });
    pressEscape();
    const question = await screen.findByRole('dialog', { name: 'Close without saving?' });
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByText('Close without saving?')).toBeNull());
    expect(onAct).not.toHaveBeenCalled();
    expect(name.value).toBe('Work phone');
  },
);

it('the password alone is nothing to be asked about', async () => {
  const { onAct } = await confirmed({ act: 'passkey_rename', passkey });
  pressEscape();
  expect(onAct).toHaveBeenCalledWith(null);
  expect(screen.queryByText('Close without saving?')).toBeNull();
});
