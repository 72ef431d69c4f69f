/** The particulars of an entry of the audit log in words. What the program has no word for stays as it was written. */
import type { AuditEntry } from '../../api/audit';
import { ACTIONS, type Cells, RIGHTS, type RoleAction, type RoleScope, SCOPES } from '../../api/people';
import type { Translate } from '../../i18n';
import { FACTORS, type Labels, PARTICULARS, PURPOSES, SETTINGS } from './auditLabels';
import { scopeName } from './RightsConfirm';

type Name = string | undefined;

/** What is called how, by its key or its number; undefined where it is not known any more. */
export interface Names {
  user: (id: unknown) => Name;
  role: (keyOrId: unknown) => Name;
  department: (id: unknown) => Name;
  kind: (key: unknown) => Name;
  field: (kind: unknown, key: unknown) => Name;
}

interface Teller {
  entry: Pick<AuditEntry, 'action' | 'data'>;
  names: Names;
  t: Translate;
}

/** Named in the sentence already. */
const SAID = new Set(['user', 'role', 'department', 'kind', 'field', 'rows']);
const NOTHING = '–';
/** Of what the two lists are that an act tells as before and after. */
const LISTED: Readonly<Record<string, string>> = { field_visibility: 'visible_to', roles_changed: 'roles' };
/** Users, departments and roles as one number each: eight times their own, and what they are. */
const PRINCIPALS = { 1: 'user', 2: 'department', 4: 'role' } as const;
const OF_EACH = 8;

/** [label, text] of each, for the page and for the file. */
export function detailsOf(entry: Teller['entry'], names: Names, t: Translate): [string, string][] {
  const teller = { entry, names, t };
  const what = (key: string) => (['before', 'after'].includes(key) ? (LISTED[entry.action] ?? key) : key);
  return Object.entries(entry.data)
    .filter(([key, value]) => !SAID.has(key) && value !== null)
    .map(([key, value]) => [word(t, PARTICULARS, key), told(teller, what(key), value)]);
}

function told(teller: Teller, key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value)) return listed(teller, key, value);
  if (key === 'cells') return reach(teller, value as Cells);
  if (typeof value !== 'object') return one(teller, key, value);
  const labels = SETTINGS[teller.entry.action];
  return Object.entries(value)
    .map(([part, each]) => `${word(teller.t, labels, part)}: ${told(teller, part, each)}`)
    .join('; ');
}

function listed(teller: Teller, key: string, list: readonly unknown[]): string {
  const { t } = teller;
  if (!list.length && key === 'visible_to') return t('fields.everybody');
  if (!list.length) return key === 'scopes' ? '*' : NOTHING;
  return list.map((each) => one(teller, key, each)).join(', ');
}

function one({ entry, names, t }: Teller, key: string, value: unknown): string {
  const ended = entry.action === 'role_closed' ? names.role : names.department;
  const say: Record<string, () => Name> = {
    changed: () => word(t, SETTINGS[entry.action], value),
    department: () => names.department(value),
    heir: () => names.user(value),
    hidden: () => names.field(entry.data.kind, value),
    parent: () => names.department(value),
    purpose: () => word(t, PURPOSES, value),
    replace_with: () => ended(value),
    rights: () => RIGHTS.map((right) => right === value && t(`right.${right}`)).find(Boolean) || undefined,
    roles: () => names.role(value),
    second_factor: () => word(t, FACTORS, value),
    visible_to: () => principal(names, Number(value)),
  };
  return say[key]?.() ?? String(value);
}

function principal(names: Names, number: number): Name {
  const what = PRINCIPALS[(number % OF_EACH) as keyof typeof PRINCIPALS];
  return what && names[what](Math.floor(number / OF_EACH));
}

/** How far a role reaches: a line for each kind and action. */
function reach({ names, t }: Teller, cells: Cells): string {
  const line = (kind: string, action: RoleAction, scope: RoleScope) =>
    t('roles.cell', {
      kind: kind === '*' ? t('roles.every_kind') : (names.kind(kind) ?? kind),
      action: t(`action.${action}`),
      scope: scopeName(t, action, scope),
    });
  const lines = Object.entries(cells).flatMap(([kind, row]) =>
    ACTIONS.flatMap((action) => {
      const scope = row[action];
      return scope && SCOPES.includes(scope) ? line(kind, action, scope) : [];
    }),
  );
  return lines.join('; ') || NOTHING;
}

function word(t: Translate, labels: Labels | undefined, key: unknown): string {
  const id = labels?.[String(key)];
  return id ? t(id) : String(key);
}
