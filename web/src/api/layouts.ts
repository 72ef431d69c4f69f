/** Layouts of cards: which fields they show, in which sections; the standard one and one's own. */
import { queryOptions } from '@tanstack/react-query';
import { send } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type Layout = Shape<'Layout'>;
export type LayoutScope = 'standard' | 'personal';

/** The one in use, or the one of that scope. */
export const layoutQuery = (kind: string, scope?: LayoutScope) =>
  queryOptions({
    queryKey: [...keys.layout(kind), scope ?? ''] as const,
    queryFn: () => send<Layout>('GET', `/kinds/${kind}/layout`, { query: { scope } }),
    staleTime: 300_000,
  });

export const hideFields = (kind: string, scope: LayoutScope, version: number, hidden: readonly string[]) =>
  send<Layout>('PUT', `/kinds/${kind}/layout`, { body: { scope, version, hidden } });

export const resetLayout = (kind: string, scope: LayoutScope) =>
  send<void>('DELETE', `/kinds/${kind}/layout`, { query: { scope } });

export const hiddenOf = (layout: Layout) => layout.sections.flatMap((section) => section.hidden);
