/** Filter conditions as the list's address holds them, and what can be asked of each kind of value. */
import type { FilterNode } from '../api/items';
import type { FieldInfo } from '../api/itemTypes';
import { partOf } from '../fields';
import type { MessageId } from '../i18n';

export interface Condition {
  field: string;
  op: Operator;
  value: unknown;
}

export type Operator =
  | 'eq'
  | 'ne'
  | 'in'
  | 'nin'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'between'
  | 'contains'
  | 'starts'
  | 'empty'
  | 'filled'
  | 'has_any'
  | 'has_all'
  | 'within';

/** The order in which they are offered; the server says which a field takes. */
const ORDER: readonly Operator[] = [
  'contains',
  'starts',
  'eq',
  'ne',
  'in',
  'nin',
  'has_any',
  'has_all',
  'within',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'filled',
  'empty',
];

export const SPANS = [
  'today',
  'yesterday',
  'tomorrow',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'last_7_days',
  'last_30_days',
  'next_7_days',
  'next_30_days',
] as const;

/** Choices, users and tags are asked as sets only; a single one is a set of one. */
const ASKED_AS_SETS = new Set<Operator>(['eq', 'ne']);

export function operatorsOf(field: FieldInfo): Operator[] {
  const input = partOf(field).filterBy;
  const sets = ['choice', 'user', 'tags'].includes(input);
  const single = input === 'item'; // one is picked, and "is" asks for it
  return ORDER.filter(
    (op) =>
      field.operators.includes(op) &&
      op !== 'between' &&
      !(single && takesList(op)) &&
      !(sets && ASKED_AS_SETS.has(op) && field.operators.includes(op === 'eq' ? 'in' : 'nin')),
  );
}

export const takesValue = (op: Operator) => op !== 'empty' && op !== 'filled';
export const takesList = (op: Operator) => ['in', 'nin', 'has_any', 'has_all'].includes(op);
/** Whether it can be asked as it stands: something was typed, chosen or picked where something must be. */
export const hasValue = ({ op, value }: Condition) =>
  !takesValue(op) ||
  (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '');
export const operatorId = (op: Operator): MessageId => `op.${op}` as MessageId;

export function filterOf(conditions: readonly Condition[]): FilterNode | undefined {
  if (!conditions.length) return undefined;
  const nodes = conditions.map(({ field, op, value }) => [field, op, takesValue(op) ? value : null]);
  return nodes.length === 1 ? nodes[0] : ['and', ...nodes];
}

/** Reads what stands in the address; whatever is no condition is dropped. */
export function conditionsFrom(text: unknown): Condition[] {
  if (typeof text !== 'string' || !text) return [];
  try {
    const rows = JSON.parse(text) as unknown;
    return Array.isArray(rows) ? rows.filter(isCondition) : [];
  } catch {
    return [];
  }
}

function isCondition(row: unknown): row is Condition {
  return (
    typeof row === 'object' &&
    row !== null &&
    'field' in row &&
    'op' in row &&
    ORDER.includes((row as Condition).op)
  );
}
