/** The heads of a list's columns: a press sorts, a second one turns the order, with Shift it sorts by this too. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { partOf } from '../fields';
import { useT } from '../i18n';
import type { Template } from './columns/template';
import type { Columns } from './columns/useColumns';
import { BY_NAME } from './listState';
import { sortedAlsoBy, sortedBy, sortKeys } from './sorting';

interface Props {
  columns: Columns;
  sort: readonly string[];
  onSort: (sort: string[]) => void;
  template: Template;
}

export function GridHead({ columns, sort, onSort, template }: Props) {
  const t = useT();
  return (
    <div
      role="row"
      tabIndex={-1}
      className="ghead"
      style={{ gridTemplateColumns: template.tracks }}
      aria-rowindex={1}
    >
      <HeadCell label={t('list.name')} name={BY_NAME} sort={sort} onSort={onSort} sortable left={0} />
      {columns.shown.map(({ field }, at) => (
        <HeadCell
          key={field.key}
          label={field.label}
          name={field.key}
          sort={sort}
          onSort={onSort}
          sortable={field.sortable}
          number={partOf(field).numeric ?? false}
          left={template.lefts[at]}
        />
      ))}
    </div>
  );
}

interface CellProps {
  label: string;
  name: string;
  sort: readonly string[];
  onSort: (sort: string[]) => void;
  sortable: boolean;
  number?: boolean;
  /** Where it stops, if it stays in sight. */
  left: number | undefined;
}

function HeadCell({ label, name, sort, onSort, sortable, number, left }: CellProps) {
  const keys = sortKeys(sort);
  const at = keys.findIndex(({ key }) => key === name);
  const own = keys[at];
  const Sign = own?.falling ? IconChevronDown : IconChevronUp;
  const press = (event: MouseEvent) =>
    onSort(event.shiftKey ? sortedAlsoBy(sort, name) : sortedBy(sort, name));
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-sort={!own || at > 0 ? 'none' : own.falling ? 'descending' : 'ascending'}
      className={`gh${number ? ' num' : ''}${left === undefined ? '' : ' stick'}`}
      style={left ? { left } : undefined}
    >
      {sortable ? (
        <button type="button" className="hd" onClick={press}>
          <span className="t">{label}</span>
          {own && <Sign size={13} stroke={2} aria-hidden="true" />}
          {own && keys.length > 1 && (
            <span className="cnt" aria-hidden="true">
              {at + 1}
            </span>
          )}
        </button>
      ) : (
        <span className="hd off">
          <span className="t">{label}</span>
        </span>
      )}
    </div>
  );
}
