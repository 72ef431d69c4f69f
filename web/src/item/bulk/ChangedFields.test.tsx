// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { queryClient } from '../../api/client';
import { keys } from '../../api/keys';
import { I18nProvider } from '../../i18n';
import { ChangedFields } from './ChangedFields';

afterEach(() => {
  cleanup();
  queryClient.clear();
});

it('names each changed field once, by its label', async () => {
  const tags = { key: 'tags', label: 'Schlagwörter' };
  queryClient.setQueryData(keys.fields('person'), [{ key: 'job_title', label: 'Position' }, tags]);
  queryClient.setQueryData(keys.fields('company'), [tags]);
  render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider language="de">
        <ChangedFields fields={{ company: ['tags'], person: ['job_title', 'tags'] }} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  expect((await screen.findByText(/^Felder:/)).textContent).toBe('Felder: Schlagwörter und Position');
});
