/** Users, departments and roles as the interface gives them. */
import type { Shape } from './types';

/** Language, roles and sign-ins are for administrators. */
export type UserEntry = Shape<'UserAnswer'>;
export type DepartmentEntry = Shape<'DepartmentAnswer'>;

export const ACTIONS = ['read', 'comment', 'create', 'edit', 'delete', 'export', 'import'] as const;
export type RoleAction = (typeof ACTIONS)[number];

export const SCOPES = ['none', 'own', 'own_public', 'department', 'department_below', 'all'] as const;
export type RoleScope = (typeof SCOPES)[number];

/** Kind (or "*" for every other) → action → how far. */
export type Cells = Record<string, Partial<Record<RoleAction, RoleScope>>>;

export const RIGHTS = ['manage_fields', 'manage_layouts', 'manage_lists', 'manage_tags'] as const;
export type RoleRight = (typeof RIGHTS)[number];

/** Cells and rights are for administrators. */
export type RoleEntry = Omit<Shape<'RoleAnswer'>, 'cells' | 'rights'> & {
  cells?: Cells | null;
  rights?: RoleRight[] | null;
};

export type DepartmentNode = DepartmentEntry & { depth: number; children: DepartmentNode[] };

/** The flat list as a tree, each level by name. */
export function departmentTree(entries: readonly DepartmentEntry[], locale: string): DepartmentNode[] {
  const build = (parent: number | null, depth: number): DepartmentNode[] =>
    entries
      .filter((one) => !one.archived && (one.parent ?? null) === parent)
      .sort((a, b) => a.name.localeCompare(b.name, locale))
      .map((one) => ({ ...one, depth, children: build(one.id, depth + 1) }));
  return build(null, 0);
}

/** The tree in reading order, for pickers: deeper ones indented by their depth. */
export function flatDepartments(nodes: readonly DepartmentNode[]): DepartmentNode[] {
  return nodes.flatMap((node) => [node, ...flatDepartments(node.children)]);
}

/** What a role allows for a kind: its own cell, else that of all kinds, else nothing. */
export function scopeOf(cells: Cells, kind: string, action: RoleAction): RoleScope {
  return cells[kind]?.[action] ?? cells['*']?.[action] ?? 'none';
}

/** The cells with one changed; `null` takes the kind's own cell away, so that all kinds' holds again. */
export function withScope(cells: Cells, kind: string, action: RoleAction, scope: RoleScope | null): Cells {
  const { [action]: _old, ...rest } = cells[kind] ?? {};
  const row = scope === null ? rest : { ...rest, [action]: scope };
  const { [kind]: _row, ...others } = cells;
  return Object.keys(row).length ? { ...others, [kind]: row } : others;
}

export interface ReachChange {
  kind: string;
  action: RoleAction;
  before: RoleScope;
  after: RoleScope;
}

/**
 * What other cells change in how far a role reaches, kind by kind: a cell of all kinds also changes those that follow
 * it, and one that says what held before changes nothing. `kinds` names each kind, `*` for all there are and will be.
 */
export function reachChanges(before: Cells, after: Cells, kinds: readonly string[]): ReachChange[] {
  return kinds.flatMap((kind) =>
    ACTIONS.map((action) => ({
      kind,
      action,
      before: scopeOf(before, kind, action),
      after: scopeOf(after, kind, action),
    })).filter((one) => one.before !== one.after),
  );
}

/** Each scope holds all of those before it. */
export const isWider = ({ before, after }: Pick<ReachChange, 'before' | 'after'>) =>
  SCOPES.indexOf(after) > SCOPES.indexOf(before);
