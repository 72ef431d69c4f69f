/** The heads of a list's columns; they are dragged to another place, or moved there by their menus. */
import { partOf } from '../fields';
import { useDragging } from '../ui/useDragging';
import { HeadCell } from './columns/HeadCell';
import type { Template } from './columns/template';
import type { Columns } from './columns/useColumns';

interface Props {
  columns: Columns;
  sort: readonly string[];
  onSort: (sort: string[]) => void;
  template: Template;
}

export function GridHead({ columns, sort, onSort, template }: Props) {
  const { shown, place } = columns;
  const dragging = useDragging((from, to) => {
    const [one, other] = [shown[from], shown[to]];
    if (one && other) place(one.field.key, other.field.key);
  });
  const common = { columns, sort, onSort };
  return (
    <div role="row" tabIndex={-1} className="ghead" aria-rowindex={1}>
      <HeadCell {...common} column={null} at={0} numeric={false} left={0} />
      {shown.map((column, at) => (
        <HeadCell
          key={column.field.key}
          {...common}
          column={column}
          at={at + 1}
          numeric={partOf(column.field).numeric ?? false}
          left={template.lefts[at]}
          place={dragging.target(at)}
          hold={dragging.source(at)}
          over={dragging.over === at}
        />
      ))}
    </div>
  );
}
