/** What can be done with a column, without a pointer too: sorted by, moved, pinned, made wider, taken away. */
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconDots,
  IconEyeOff,
  IconPin,
  IconPinnedOff,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { useT } from '../../i18n';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu';
import { BY_NAME } from '../listState';
import { sortedAlsoBy } from '../sorting';
import { fitWidth } from './fitWidth';
import type { Columns, ShownColumn } from './useColumns';

interface Props {
  column: ShownColumn | null;
  columns: Columns;
  label: string;
  at: number;
  sort: readonly string[];
  onSort: (sort: string[]) => void;
}

const STEP = 24;

export function HeadMenu({ column, columns, label, at, sort, onSort }: Props) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const name = column?.field.key ?? BY_NAME;
  const grid = () => button.current?.closest<HTMLElement>('[role="grid"]');
  const widen = (by: number) => {
    const now = button.current?.closest('[role="columnheader"]')?.getBoundingClientRect().width ?? 0;
    columns.resize(name, now + by);
  };
  const fit = () => {
    const table = grid();
    if (table) columns.resize(name, fitWidth(table, at));
  };
  return (
    <Menu
      target={
        <button
          ref={button}
          type="button"
          className="hdm"
          aria-label={t('columns.actions', { field: label })}
        >
          <IconDots size={14} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      {(column?.field.sortable ?? true) && (
        <>
          <MenuItem icon={IconSortAscending} onClick={() => onSort(name === BY_NAME ? [] : [name])}>
            {t('sort.up')}
          </MenuItem>
          <MenuItem icon={IconSortDescending} onClick={() => onSort([`-${name}`])}>
            {t('sort.down')}
          </MenuItem>
          <MenuItem icon={IconSortAscending} onClick={() => onSort(sortedAlsoBy(sort, name))}>
            {t('sort.also')}
          </MenuItem>
          <MenuLine />
        </>
      )}
      {column && <Places column={column} columns={columns} />}
      <MenuItem icon={IconArrowsHorizontal} onClick={fit}>
        {t('columns.fit')}
      </MenuItem>
      <MenuItem icon={IconArrowsMaximize} keepOpen onClick={() => widen(STEP)}>
        {t('columns.wider')}
      </MenuItem>
      <MenuItem icon={IconArrowsMinimize} keepOpen onClick={() => widen(-STEP)}>
        {t('columns.narrower')}
      </MenuItem>
      {column && (
        <>
          <MenuLine />
          <MenuItem icon={IconEyeOff} onClick={() => columns.toggle(column.field.key)}>
            {t('columns.hide')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

function Places({ column: { field, pinned }, columns }: { column: ShownColumn; columns: Columns }) {
  const t = useT();
  const at = columns.shown.findIndex((one) => one.field.key === field.key);
  return (
    <>
      <MenuItem icon={IconArrowLeft} disabled={at === 0} onClick={() => columns.move(field.key, -1)}>
        {t('columns.left')}
      </MenuItem>
      <MenuItem
        icon={IconArrowRight}
        disabled={at === columns.shown.length - 1}
        onClick={() => columns.move(field.key, 1)}
      >
        {t('columns.right')}
      </MenuItem>
      <MenuItem icon={pinned ? IconPinnedOff : IconPin} onClick={() => columns.pin(field.key, !pinned)}>
        {t(pinned ? 'columns.unpin' : 'columns.pin')}
      </MenuItem>
    </>
  );
}
