// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { I18nProvider } from '../i18n';
import { Asked } from './Asked';
import { Button } from './Button';
import { Dialog } from './Dialog';

// the first dialog of a run is drawn slowly
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function opened({ unkept = true, begun = false } = {}) {
  const closed = vi.fn();
  render(
    <MantineProvider>
      <I18nProvider language="en">
        <Dialog opened onClose={closed} title="Invite" unkept={unkept} begun={begun}>
          <input aria-label="Name" />
          <Button onClick={closed}>Cancel</Button>
        </Dialog>
        <Asked />
      </I18nProvider>
    </MantineProvider>,
  );
  const name = await screen.findByLabelText<HTMLInputElement>('Name');
  return { closed, name };
}

const pressEscape = () => fireEvent.keyDown(document.body, { key: 'Escape' });
const question = () => screen.findByRole('dialog', { name: 'Close without saving?' });

it('asks before it gives up what was typed, and closes only after a yes', async () => {
  const { closed, name } = await opened();
  fireEvent.input(name, { target: { value: 'Ada' } });
  pressEscape();
  fireEvent.click(within(await question()).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByText('Close without saving?')).toBeNull());
  expect(closed).not.toHaveBeenCalled();
  expect(name.value).toBe('Ada');
  const shade = document.querySelector('.mantine-Modal-overlay');
  fireEvent.click(shade as Element);
  fireEvent.click(within(await question()).getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
});

it('asks also of what it was opened with', async () => {
  const { closed } = await opened({ begun: true });
  pressEscape();
  fireEvent.click(within(await question()).getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
});

it('asks nothing where nothing was typed, nor of its own buttons, nor where a draft keeps it', async () => {
  const untouched = await opened();
  pressEscape();
  expect(untouched.closed).toHaveBeenCalledTimes(1);
  fireEvent.input(untouched.name, { target: { value: 'Ada' } });
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(untouched.closed).toHaveBeenCalledTimes(2);
  cleanup();
  const drafted = await opened({ unkept: false });
  fireEvent.input(drafted.name, { target: { value: 'Ada' } });
  pressEscape();
  expect(drafted.closed).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('Close without saving?')).toBeNull();
});
