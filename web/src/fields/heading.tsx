/** A heading between fields: it has no value. */
import type { FieldPart } from './types';

const Nothing = () => null;

export const heading: FieldPart<never> = {
  Show: Nothing,
  Cell: Nothing,
  Edit: Nothing,
  send: () => undefined,
  unlistable: true,
};
