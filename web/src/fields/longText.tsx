/** Text of several lines; Ctrl Enter is done. */
import { useEffect, useRef } from 'react';
import { textFilter } from './filters/typed';
import { describing } from './plain';
import type { EditProps, FieldPart } from './types';

function Edit({ value, id, onChange, onDone, autoFocus, error, remark, inForm }: EditProps<string>) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [autoFocus]);
  return (
    <textarea
      ref={area}
      id={id}
      className="fin"
      rows={inForm ? 3 : 5}
      value={value ?? ''}
      aria-invalid={error ? true : undefined}
      aria-describedby={describing(id, error, remark)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone?.();
      }}
    />
  );
}

export const longText: FieldPart<string> = {
  Show: ({ value }) => <span className="hyph pre">{value}</span>,
  Cell: ({ value }) => <span className="t">{value.replace(/\s+/g, ' ')}</span>,
  Edit,
  send: (value) => value?.trim() || null,
  paste: (typed) => typed.trim(),
  filter: textFilter,
  tall: true,
};
