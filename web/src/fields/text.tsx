/** A line of text. */
import { textFilter } from './filters/typed';
import { LineInput } from './plain';
import type { FieldPart } from './types';

export const text: FieldPart<string> = {
  Show: ({ value }) => <span className="hyph">{value}</span>,
  Cell: ({ value }) => <span className="t">{value}</span>,
  Edit: ({ value, onChange, ...rest }) => <LineInput value={value ?? ''} onChange={onChange} {...rest} />,
  send: (value) => value?.trim() || null,
  paste: (typed) => typed.replace(/\s+/g, ' ').trim(),
  filter: textFilter,
};
