// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../api/errors';
import type { FieldInfo } from '../api/itemTypes';
import { keys } from '../api/keys';
import { faultsOf, OtherFaults } from './faults';

const field = (key: string, label: string) => ({ key, label, type: 'text' }) as FieldInfo;
const [email, level] = [field('email', 'E-mail'), field('level', 'Level')];
const refused = new ApiError(422, {
  code: 'check_fields',
  message: '',
  fields: { 'email.0.value': ['Not an address.'], level: ['Only numbers.'], secret: ['Needed.'] },
});

describe('what a refused form says', () => {
  afterEach(cleanup);

  it('stands by the field, whatever part of it was refused', () => {
    expect(faultsOf(refused).email).toBe('Not an address.');
  });

  it('stands above the form for fields that it does not hold', () => {
    const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    cache.setQueryData(keys.fields('person'), [email, level]);
    const { getAllByRole } = render(
      <QueryClientProvider client={cache}>
        <OtherFaults kind="person" fields={[email]} faults={faultsOf(refused)} />
      </QueryClientProvider>,
    );
    expect(getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'Level Only numbers.',
      'secret Needed.',
    ]);
  });
});
