/** The audit log: pages of it, the newest first. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, client } from './http';
import { keys } from './keys';
import type { Shape } from './types';

export type AuditEntry = Shape<'AuditAnswer'>;

/** Days are of the user's time zone; both ends belong to what is asked for. */
export interface AuditConditions {
  by?: number | undefined;
  action?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  item?: number | undefined;
}

/** What is written down; each has its words. */
export const AUDIT_ACTIONS = [
  'item_opened',
  'item_purged',
  'items_exported',
  'user_created',
  'user_changed',
  'user_deactivated',
  'user_reactivated',
  'hand_over_undone',
  'link_made',
  'mail_server_changed',
  'mail_server_tried',
  'password_set',
  'roles_changed',
  'role_created',
  'role_changed',
  'role_closed',
  'department_created',
  'department_changed',
  'department_closed',
  'token_created',
  'token_revoked',
  'field_created',
  'field_visibility',
  'field_retired',
  'field_restored',
  'field_purged',
  'layout_changed',
  'portal_changed',
  'sign_in_rules_changed',
  'password_changed',
  'codes_switched_on',
  'codes_switched_off',
  'passkey_added',
  'passkey_removed',
  'recovery_codes_made',
  'factors_reset',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const isAuditAction = (action: string): action is AuditAction =>
  (AUDIT_ACTIONS as readonly string[]).includes(action);

export function auditQuery(conditions: AuditConditions) {
  return infiniteQueryOptions({
    queryKey: keys.audit(conditions),
    queryFn: ({ pageParam }) =>
      answered(
        client.GET('/api/v1/audit', {
          params: { query: { ...stated(conditions), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  });
}

/** So many entries go into one file. */
export const MOST_IN_FILE = 20_000;
const PAGE = 200;

/** All that the conditions find, page by page, the newest first; `cut` where there are more than a file holds. */
export async function wholeAudit(
  conditions: AuditConditions,
): Promise<{ entries: AuditEntry[]; cut: boolean }> {
  const entries: AuditEntry[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await answered(
      client.GET('/api/v1/audit', {
        params: { query: { ...stated(conditions), limit: PAGE, ...(cursor ? { cursor } : {}) } },
      }),
    );
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor && entries.length < MOST_IN_FILE);
  return { entries, cut: Boolean(cursor) };
}

const stated = (conditions: AuditConditions) =>
  Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined));
