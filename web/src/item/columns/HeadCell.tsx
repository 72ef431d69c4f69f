/** The head of a column: a press sorts by it, its menu does the rest, its edge is dragged to make it wider. */
import { IconChevronDown, IconChevronUp, IconPin } from '@tabler/icons-react';
import type { HTMLAttributes, MouseEvent } from 'react';
import { useT } from '../../i18n';
import { AllCheck } from '../bulk/Checks';
import { BY_NAME } from '../listState';
import { sortedAlsoBy, sortedBy, sortKeys } from '../sorting';
import { HeadMenu } from './HeadMenu';
import { Resizer } from './Resizer';
import type { Columns, ShownColumn } from './useColumns';

interface Props {
  /** None: the name, which is no field of a kind. */
  column: ShownColumn | null;
  columns: Columns;
  /** Its place in the row, the name being the first. */
  at: number;
  sort: readonly string[];
  onSort: (sort: string[]) => void;
  numeric: boolean;
  /** Where it stops, if it stays in sight. */
  left: number | undefined;
  /** What makes it a place to let another one go on, and one to take hold of. */
  place?: HTMLAttributes<HTMLElement>;
  hold?: HTMLAttributes<HTMLElement>;
  over?: boolean;
}

export function HeadCell({ column, columns, at, sort, onSort, numeric, left, place, hold, over }: Props) {
  const t = useT();
  const name = column?.field.key ?? BY_NAME;
  const label = column?.field.label ?? t('list.name');
  const keys = sortKeys(sort);
  const rank = keys.findIndex(({ key }) => key === name);
  const own = keys[rank];
  const Sign = own?.falling ? IconChevronDown : IconChevronUp;
  const press = (event: MouseEvent) =>
    onSort(event.shiftKey ? sortedAlsoBy(sort, name) : sortedBy(sort, name));
  const stick = left === undefined ? '' : at === 0 ? ' stick' : ' stick pin';
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-sort={!own || rank > 0 ? 'none' : own.falling ? 'descending' : 'ascending'}
      className={`gh${numeric ? ' num' : ''}${stick}${over ? ' over' : ''}`}
      style={left ? { left } : undefined}
      {...place}
    >
      {column === null && <AllCheck />}
      <span className="hdw" {...hold}>
        {(column?.field.sortable ?? true) ? (
          <button type="button" className="hd" onClick={press}>
            <span className="t">{label}</span>
            {own && <Sign size={13} stroke={2} aria-hidden="true" />}
            {own && keys.length > 1 && (
              <span className="cnt" aria-hidden="true">
                {rank + 1}
              </span>
            )}
          </button>
        ) : (
          <span className="hd off">
            <span className="t">{label}</span>
          </span>
        )}
      </span>
      {column?.pinned && <IconPin size={12} stroke={1.75} role="img" aria-label={t('columns.pinned')} />}
      <HeadMenu column={column} columns={columns} label={label} at={at} sort={sort} onSort={onSort} />
      <Resizer columns={columns} name={name} at={at} />
    </div>
  );
}
