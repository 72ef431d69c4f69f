/** What a filter can ask of a field of some type: by which operators, with which input, in which words. */
import type { ReactNode } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import type { MessageId } from '../../i18n';

/** `outside` is "not within": the server has no word of its own for it. */
export const OPERATORS = [
  'eq',
  'ne',
  'in',
  'nin',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'contains',
  'starts',
  'empty',
  'filled',
  'has_any',
  'has_all',
  'within',
  'outside',
  'anniversary',
] as const;

export type Operator = (typeof OPERATORS)[number];

export interface FilterInputProps {
  field: FieldInfo;
  op: Operator;
  value: unknown;
  /** Undefined as long as what stands there cannot be asked. */
  onChange: (value: unknown) => void;
}

export interface FilterPart {
  /** In the order in which they are offered; the server says which of them this very field takes. */
  operators: (field: FieldInfo) => readonly Operator[];
  /** Its own words for an operator: a day is before another, not less. */
  words?: Partial<Record<Operator, MessageId>>;
  /** What was typed for one operator means something else for another. */
  forgets?: boolean;
  /** With what a new condition begins. */
  start: (op: Operator) => unknown;
  Input: (props: FilterInputProps) => ReactNode;
  /** The value of a condition as people say it; a hook. */
  useWords: (field: FieldInfo, op: Operator, value: unknown) => string;
}

export const takesValue = (op: Operator) => op !== 'empty' && op !== 'filled';
export const takesList = (op: Operator) => ['in', 'nin', 'has_any', 'has_all', 'between'].includes(op);
/** A span of time, said from today on. */
export const isSpan = (op: Operator) => op === 'within' || op === 'outside' || op === 'anniversary';

/** What the field takes at the server, in the order of its part. */
export const offeredBy = (part: FilterPart, field: FieldInfo): Operator[] =>
  part.operators(field).filter((op) => field.operators.includes(op === 'outside' ? 'within' : op));

/** One or several written as a list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
