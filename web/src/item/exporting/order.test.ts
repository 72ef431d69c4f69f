// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { FieldInfo } from '../../api/itemTypes';
import { orderOf } from './order';

const fields = ['first_name', 'last_name', 'email', 'type'].map((key) => ({ key }) as FieldInfo);
const shown = (key: string) => ({ field: { key } as FieldInfo, width: 100, fixed: false, pinned: false });

it('asks for what the list shows: its columns after the name, its conditions, its order', () => {
  const state = { filter: ['type', 'in', ['client']], q: 'Ida', sort: ['-type'] };
  expect(orderOf('person', state, [shown('type'), shown('email')], fields)).toEqual({
    kind: 'person',
    filter: ['type', 'in', ['client']],
    q: 'Ida',
    sort: ['-type'],
    fields: ['first_name', 'last_name', 'type', 'email'],
  });
});

it('by name where the list is, and no condition where there is none', () => {
  const state = { filter: null, q: '', sort: [] };
  expect(orderOf('person', state, [], fields, [3, 5])).toEqual({
    kind: 'person',
    ids: [3, 5],
    sort: ['title'],
    fields: ['first_name', 'last_name'],
  });
});
