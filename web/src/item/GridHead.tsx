/** The heads of a list's columns: a press sorts, a second one turns the order. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { FieldInfo } from '../api/itemTypes';
import { partOf } from '../fields';
import { useT } from '../i18n';

interface Props {
  columns: readonly FieldInfo[];
  sort: string;
  onSort: (sort: string) => void;
  template: string;
}

export function GridHead({ columns, sort, onSort, template }: Props) {
  const t = useT();
  return (
    <div
      role="row"
      tabIndex={-1}
      className="ghead"
      style={{ gridTemplateColumns: template }}
      aria-rowindex={1}
    >
      <HeadCell label={t('list.name')} name="title" sort={sort} onSort={onSort} sortable first />
      {columns.map((field) => (
        <HeadCell
          key={field.key}
          label={field.label}
          name={field.key}
          sort={sort}
          onSort={onSort}
          sortable={field.sortable}
          number={partOf(field).numeric ?? false}
        />
      ))}
    </div>
  );
}

interface CellProps {
  label: string;
  name: string;
  sort: string;
  onSort: (sort: string) => void;
  sortable: boolean;
  number?: boolean;
  first?: boolean;
}

function HeadCell({ label, name, sort, onSort, sortable, number, first }: CellProps) {
  const up = sort === name || (first === true && sort === '');
  const down = sort === `-${name}`;
  const Sign = down ? IconChevronDown : IconChevronUp;
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}
      className={`gh${number ? ' num' : ''}${first ? ' stick' : ''}`}
    >
      {sortable ? (
        <button type="button" className="hd" onClick={() => onSort(up ? `-${name}` : name)}>
          <span className="t">{label}</span>
          {(up || down) && <Sign size={13} stroke={2} aria-hidden="true" />}
        </button>
      ) : (
        <span className="hd off">
          <span className="t">{label}</span>
        </span>
      )}
    </div>
  );
}
