// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../../api/audit';
import { queryClient } from '../../api/client';
import { keys } from '../../api/keys';
import { I18nProvider, type Language } from '../../i18n';
import { useAuditWords } from './auditWords';

configure({ asyncUtilTimeout: 10_000 });

const LISTS: Record<string, unknown[]> = {
  '/users': [{ id: 4, name: 'Anna Albers' }],
  '/departments': [{ id: 2, name: 'North' }],
  '/roles': [
    { id: 3, key: 'press', label: 'Presse' },
    { id: 5, key: 'old', label: 'Alt', archived: true },
  ],
  '/kinds/person/fields': [{ key: 'c_size', label: 'Größe' }],
  '/kinds/person/fields?retired=true': [{ key: 'c_hat', label: 'Hut' }],
};

beforeEach(() => {
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    const { pathname, search } = new URL(url);
    return new Response(JSON.stringify({ items: LISTS[pathname.replace('/api/v1', '') + search] ?? [] }));
  });
  const kinds = [{ key: 'person', label: 'Person', plural: 'Personen' }];
  queryClient.setQueryData(keys.me, { id: 1, kinds, level: 'portal', can: {}, portal: {} });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const entry = (action: string, data: AuditEntry['data']): AuditEntry => ({ id: 1, at: '', action, data });

async function words(language: Language) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <I18nProvider language={language}>{children}</I18nProvider>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useAuditWords(), { wrapper });
  await waitFor(() => expect(result.current).not.toBeNull());
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  return result;
}

it('names fields, roles, users and settings as the reader does', async () => {
  const { current } = await words('de');
  const told = (action: string, data: AuditEntry['data']) => current.details(entry(action, data));
  expect(told('portal_changed', { changed: ['name_order', 'logo'] })).toEqual([
    ['Geändert', 'Personen sortieren nach, Logo'],
  ]);
  expect(told('layout_changed', { kind: 'person', hidden: ['c_size', 'c_hat'] })).toEqual([
    ['Ausgeblendete Felder', 'Größe, Hut'],
  ]);
  expect(
    told('field_visibility', { kind: 'person', field: 'c_size', before: [], after: [33, 18, 28] }),
  ).toEqual([
    ['Vorher', 'Alle'],
    ['Nachher', 'Anna Albers, North, Presse'],
  ]);
  expect(told('roles_changed', { user: 4, before: ['old'], after: ['press'] })).toEqual([
    ['Vorher', 'Alt'],
    ['Nachher', 'Presse'],
  ]);
  expect(current.sentence(entry('field_retired', { kind: 'person', field: 'c_hat' }))).toContain('Hut');
});

it('says how far a role reaches, and what rules and users were', async () => {
  const { current } = await words('en');
  const told = (action: string, data: AuditEntry['data']) => current.details(entry(action, data));
  const cells = { '*': { read: 'own' }, person: { edit: 'department_below' } };
  expect(told('role_created', { role: 'press', cells, rights: ['manage_tags'] })).toEqual([
    ['Access permissions', 'All kinds, Read: Own; Personen, Edit: Department and below'],
    ['Rights', 'May create and change tags'],
  ]);
  const rules = { second_factor: 'nobody', password_least: 12 };
  expect(told('sign_in_rules_changed', { before: rules, after: { email_domains: [] } })).toEqual([
    ['Before', 'Who needs a second factor: Nobody; Shortest password: 12'],
    ['After', 'Invite only from these domains: –'],
  ]);
  expect(
    told('user_changed', {
      user: 4,
      changed: ['department'],
      before: { email: 'a@b.example', department: 2 },
    }),
  ).toEqual([
    ['Changed', 'Department'],
    ['Before', 'E-mail: a@b.example; Department: North'],
  ]);
});

it('keeps what it has no word for', async () => {
  const { current } = await words('en');
  expect(current.details(entry('layout_changed', { kind: 'person', hidden: ['c_gone'], other: 3 }))).toEqual([
    ['Hidden fields', 'c_gone'],
    ['other', '3'],
  ]);
});
