/** The keys of the query cache, in one place, so that whoever invalidates names what whoever reads has named. */
export const keys = {
  me: ['me'] as const,
  kinds: ['kinds'] as const,
  fields: (kind: string) => ['kinds', kind, 'fields'] as const,
  layout: (kind: string) => ['kinds', kind, 'layout'] as const,
  /** Every list of any kind begins with ['items']. */
  lists: ['items'] as const,
  list: (kind: string, params: unknown) => ['items', kind, params] as const,
  count: (kind: string, params: unknown) => ['items', kind, 'count', params] as const,
  card: (kind: string, id: number) => ['item', kind, id] as const,
  timeline: (kind: string, id: number) => ['item', kind, id, 'timeline'] as const,
  changes: (kind: string, id: number, field?: string) => ['item', kind, id, 'changes', field ?? ''] as const,
  search: (q: string) => ['search', q] as const,
  views: (kinds: string) => ['views', kinds] as const,
  viewCounts: ['view-count'] as const,
  viewCount: (id: number, version: number) => ['view-count', id, version] as const,
  settings: (list: string) => ['settings', list] as const,
  explained: (kind: string, id: number, user?: number) => ['item', kind, id, 'access', user ?? ''] as const,
  effective: (user: number) => ['settings', 'effective', user] as const,
  audit: (conditions: unknown) => ['audit', conditions] as const,
  sessions: ['sessions'] as const,
  /** The inbox in each state, and its counter. */
  inboxes: ['inbox'] as const,
  inbox: (state: string) => ['inbox', state] as const,
  unread: ['inbox', 'unread'] as const,
  drafts: ['drafts'] as const,
};
