/** One row of a list. */
import { IconDots, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo, useRef } from 'react';
import { photoUrl } from '../api/items';
import type { FieldInfo, FileValue, Item } from '../api/itemTypes';
import { isEmpty, partOf } from '../fields';
import { type MessageId, useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { RowCheck } from './bulk/Checks';
import { useIsSelected } from './bulk/selection';
import { CellEditor } from './CellEditor';
import type { ShownColumn } from './columns/useColumns';
import { lockOf } from './lock';
import { RowMenu } from './RowMenu';
import { useFields } from './useFields';

interface Props {
  item: Item;
  index: number;
  columns: readonly ShownColumn[];
  /** Where the pinned ones stop. */
  lefts: readonly (number | undefined)[];
  style: CSSProperties;
  focus: number | null;
  editing: number | null;
  onFocus: (column: number) => void;
  onEdit: (column: number) => void;
  onClose: (column: number) => void;
  onPeek: (item: Item) => void;
  /** It is looked at beside the list. */
  peeked: boolean;
}

export const GridRow = memo(
  function GridRow({
    item,
    index,
    columns,
    lefts,
    style,
    focus,
    editing,
    onFocus,
    onEdit,
    onClose,
    onPeek,
    peeked,
  }: Props) {
    const { byKey } = useFields(item.kind);
    // the first click chooses a cell, one more opens it: a press would focus the cell before its click
    const focusedBefore = useRef(false);
    const chosen = useIsSelected(item);
    return (
      <div
        role="row"
        tabIndex={-1}
        className={`grow1${peeked ? ' peeked' : ''}`}
        style={style}
        aria-rowindex={index + 2}
        aria-selected={chosen}
      >
        <NameCell
          item={item}
          index={index}
          focused={focus === 0}
          onFocus={() => onFocus(0)}
          onPeek={onPeek}
        />
        {columns.map(({ field: column }, at) => {
          const left = lefts[at];
          const field = byKey.get(column.key);
          const place = at + 1;
          const lock = field && lockOf(item, field);
          const editable = lock === null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
            <div
              key={column.key}
              role="gridcell"
              className={`cell${focus === place ? ' foc' : ''}${partOf(column).numeric ? ' num' : ''}${left === undefined ? '' : ' stick pin'}`}
              style={left === undefined ? undefined : { left }}
              tabIndex={focus === place ? 0 : -1}
              data-cell={`${index}-${place}`}
              aria-readonly={!editable}
              onFocus={() => onFocus(place)}
              onMouseDown={(event) => {
                focusedBefore.current = document.activeElement === event.currentTarget;
              }}
              onClick={() => focusedBefore.current && editable && onEdit(place)}
            >
              {field && <Value item={item} field={field} />}
              {editing === place &&
                field &&
                (editable ? (
                  <CellEditor item={item} field={field} onClose={() => onClose(place)} />
                ) : (
                  <ReadOnly reason={lock} onClose={() => onClose(place)} />
                ))}
            </div>
          );
        })}
      </div>
    );
  },
  (one, other) =>
    one.item === other.item &&
    one.columns === other.columns &&
    one.lefts === other.lefts &&
    one.focus === other.focus &&
    one.editing === other.editing &&
    one.peeked === other.peeked &&
    one.index === other.index &&
    one.style.height === other.style.height &&
    one.style.transform === other.style.transform,
);

function Value({ item, field }: { item: Item; field: FieldInfo }) {
  const value = item.values[field.key];
  const part = partOf(field);
  return isEmpty(value) ? null : <part.Cell value={value} field={field} />;
}

function NameCell({
  item,
  index,
  focused,
  onFocus,
  onPeek,
}: {
  item: Item;
  index: number;
  focused: boolean;
  onFocus: () => void;
  onPeek: (item: Item) => void;
}) {
  const photo = item.values.photo as FileValue | undefined;
  return (
    <div
      role="rowheader"
      className={`cell stick${focused ? ' foc' : ''}`}
      tabIndex={focused ? 0 : -1}
      data-cell={`${index}-0`}
      onFocus={onFocus}
    >
      <span className="nmw">
        <RowCheck item={item} />
        <Avatar
          name={item.title}
          size={24}
          kind={item.kind}
          access={item.values.access}
          image={photo && photoUrl(photo.id, 96)}
        />
        <Link
          to="/items/$kind/$id"
          params={{ kind: item.kind, id: String(item.id) }}
          className="t"
          tabIndex={-1}
        >
          {item.title}
        </Link>
        <RowMenu item={item} icon={IconDots} onPeek={onPeek} />
      </span>
    </div>
  );
}

/** Leaving is what closes it. */
const backToCell = (from: HTMLElement) => from.closest<HTMLElement>('[data-cell]')?.focus();

function ReadOnly({ reason, onClose }: { reason: MessageId | null | undefined; onClose: () => void }) {
  const t = useT();
  return (
    <button
      type="button"
      className="celled ro"
      ref={(element) => element?.focus()}
      onBlur={onClose}
      onClick={(event) => backToCell(event.currentTarget)}
      onKeyDown={(event) => event.key === 'Escape' && backToCell(event.currentTarget)}
    >
      <IconLock size={13} stroke={1.75} aria-hidden="true" /> {t(reason ?? 'field.read_only')}
    </button>
  );
}
