/** One condition of a filter: a path, an operator, a value. */
import { isSpan, type Operator, offeredBy, takesList, takesValue } from '../../fields/filters/types';
import type { MessageId } from '../../i18n';
import type { FilterPath } from './paths';

export interface Condition {
  /** A field's key, or a path through a link or into an entry: `companies.industry`, `address.city`. */
  field: string;
  op: Operator;
  value: unknown;
}

/** Whether it can be asked as it stands: something was typed, chosen or picked where something must be. */
export const hasValue = ({ op, value }: Condition) =>
  !takesValue(op) ||
  (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '');

export const operatorId = (op: Operator, path?: FilterPath): MessageId =>
  path?.filter.words?.[op] ?? (`op.${op}` as MessageId);

/** What a filter begins with that asks for this. */
export function beginning(path: FilterPath): Condition {
  const op = operatorsOf(path)[0] ?? 'filled';
  return { field: path.path, op, value: path.filter.start(op) };
}

export const operatorsOf = (path: FilterPath): Operator[] => offeredBy(path.filter, path.field);

/** The same question by another operator; what was typed stays where it still means something. */
export function withOperator(condition: Condition, op: Operator, path: FilterPath): Condition {
  const alike = takesList(op) === takesList(condition.op) && isSpan(op) === isSpan(condition.op);
  const keeps =
    alike && !path.filter.forgets && takesValue(op) && takesValue(condition.op) && op !== 'between';
  return { ...condition, op, value: keeps ? condition.value : path.filter.start(op) };
}
