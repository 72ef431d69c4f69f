/** The table of a list: a grid of plain cells, virtual rows, one cell in focus, an editor only where one edits. */

import { useNavigate } from '@tanstack/react-router';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { usePrinting } from '../lib/printing';
import type { Density } from '../lib/theme';
import { useSelection } from './bulk/selection';
import { extendByArrows, useSelectionKeys } from './bulk/useSelectionKeys';
import { templateOf } from './columns/template';
import type { Columns } from './columns/useColumns';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { PasteDialog } from './paste/PasteDialog';
import { usePasting } from './paste/usePasting';
import type { Peek } from './peek/usePeek';
import type { ListRows } from './useList';

interface Props {
  list: ListRows;
  columns: Columns;
  sort: readonly string[];
  onSort: (sort: string[]) => void;
  density: Density;
  peek: Peek;
  label: string;
}

type Place = Pick<CellPlace, 'row' | 'column'>;

/** A cell stays with its contact: rows may come and go above it while it is in focus or edited. */
interface CellPlace {
  item: string;
  /** Where the contact was: what is in focus when it has left the list. */
  row: number;
  column: number;
}

const nameOf = (item: Item) => `${item.kind}-${item.id}`;
/** An editor that closes late, after its answer, leaves the one opened meanwhile alone. */
const isAt = (place: CellPlace | null, item: Item, column: number) =>
  place?.item === nameOf(item) && place.column === column;
const OVERSCAN = 12;
const HEIGHTS: Record<Density, number> = { compact: 32, normal: 36, relaxed: 44 };

export function Grid({ list, columns, sort, onSort, density, peek, label }: Props) {
  const t = useT();
  const selection = useSelection();
  const scroller = useRef<HTMLDivElement>(null);
  const rowOf = useMemo(() => new Map(list.rows.map((item, row) => [nameOf(item), row])), [list.rows]);
  const [focused, setFocused] = useState<CellPlace>({ item: '', row: 0, column: 0 });
  const [edited, setEdited] = useState<CellPlace | null>(null);
  const focus = {
    row: rowOf.get(focused.item) ?? clamp(focused.row, list.rows.length - 1),
    column: focused.column,
  };
  useSelectionKeys(focus.row);
  const editedRow = edited ? rowOf.get(edited.item) : undefined;
  const editing = edited && editedRow !== undefined ? { row: editedRow, column: edited.column } : null;
  const placeOf = ({ row, column }: Place): CellPlace => {
    const item = list.rows[row];
    return { item: item ? nameOf(item) : '', row, column };
  };
  const setFocus = (place: Place) => setFocused(placeOf(place));
  const setEditing = (place: Place) => setEdited(placeOf(place));
  const height = HEIGHTS[density];
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count: list.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    // the row in focus and the one edited stay, however far one scrolls
    rangeExtractor: (range) =>
      printing
        ? [...list.rows.keys()]
        : [...new Set([...defaultRangeExtractor(range), focus.row, ...(editing ? [editing.row] : [])])]
            .filter((row) => row < list.rows.length)
            .sort((one, other) => one - other),
  });
  const shown = virtual.getVirtualItems();
  const last = (virtual.range?.endIndex ?? 0) + OVERSCAN;
  useEffect(() => {
    if (last >= list.rows.length - 30 && list.hasMore) list.more();
  }, [last, list]);
  const { shown: fields, nameWidth } = columns;
  const pasting = usePasting(
    list.rows,
    fields.map(({ field }) => field),
  );
  const keyboard = useGridKeys({
    list,
    columns: fields.length,
    focus,
    setFocus,
    editing: editing !== null,
    setEditing,
    peek,
    reveal: (row) => virtual.scrollToIndex(row),
  });
  const template = useMemo(() => templateOf(fields, nameWidth), [fields, nameWidth]);
  return (
    <div className="tw" ref={scroller}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={list.count?.capped === false ? list.count.count + 1 : -1}
        aria-colcount={fields.length + 1}
        aria-busy={list.isFetching}
        style={{ minWidth: template.width, '--cols': template.tracks } as CSSProperties}
        data-density={density}
        aria-multiselectable
        onKeyDownCapture={(event) => extendByArrows(event, selection, focus.row)}
        onKeyDown={keyboard}
        onPaste={(event) => {
          const place = placeAt(event.target as HTMLElement);
          // rows that were asked for other columns do not say what stands in these
          if (!place || editing || list.isFormer) return;
          if (pasting.begin(event.clipboardData.getData('text/plain'), place)) event.preventDefault();
        }}
        className="grid"
      >
        <GridHead columns={columns} sort={sort} onSort={onSort} template={template} />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map(({ index, start }) => {
            const item = list.rows[index];
            if (!item) return null;
            return (
              <GridRow
                key={nameOf(item)}
                item={item}
                index={index}
                columns={fields}
                lefts={template.lefts}
                style={{ transform: `translateY(${start}px)`, height }}
                focus={focus.row === index ? focus.column : null}
                editing={editing?.row === index ? editing.column : null}
                onFocus={(column) => setFocus({ row: index, column })}
                onPeek={peek.toggle}
                peeked={peek.at === index}
                onEdit={(column) => setEditing({ row: index, column })}
                onClose={(column) => setEdited((now) => (isAt(now, item, column) ? null : now))}
              />
            );
          })}
        </div>
      </div>
      <PasteDialog pasting={pasting} />
      {!list.isPending && !list.rows.length && <span className="sr">{t('list.empty_filtered')}</span>}
    </div>
  );
}

/** Of a cell itself; what stands in one takes its own keys and pastes. */
function placeAt(target: HTMLElement): Place | null {
  const [row, column] = (target.dataset.cell ?? '').split('-').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

interface KeysOptions {
  list: ListRows;
  /** How many there are beside the name. */
  columns: number;
  focus: Place;
  setFocus: (place: Place) => void;
  editing: boolean;
  setEditing: (place: Place) => void;
  peek: Peek;
  reveal: (row: number) => void;
}

/** Arrows move the focused cell, Enter edits it, Shift Enter opens the card, J and K move by rows, Space looks at one. */
function useGridKeys({ list, columns, focus, setFocus, editing, setEditing, peek, reveal }: KeysOptions) {
  const navigate = useNavigate();
  const moveTo = (row: number, column: number) => {
    const place = { row: clamp(row, list.rows.length - 1), column: clamp(column, columns) };
    setFocus(place);
    reveal(place.row);
    const there = list.rows[place.row];
    if (peek.peeked && there) peek.show(there);
    window.requestAnimationFrame(() => {
      // the next key may have opened an editor already, and that keeps the focus
      if (!document.activeElement?.matches('[data-cell], body')) return;
      document.querySelector<HTMLElement>(`[data-cell="${place.row}-${place.column}"]`)?.focus();
    });
  };
  return (event: KeyboardEvent) => {
    // keys of what stands in a cell, and of menus and dialogs that a row has opened, bubble up to here too
    if (!(event.target as HTMLElement).matches('[data-cell]')) return;
    if (editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = focus;
    const moves: Record<string, () => void> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      j: () => moveTo(row + 1, column),
      k: () => moveTo(row - 1, column),
      Home: () => moveTo(row, 0),
      End: () => moveTo(row, columns),
      PageDown: () => moveTo(row + 20, column),
      PageUp: () => moveTo(row - 20, column),
    };
    const act = moves[event.key];
    const item = list.rows[row];
    if (act) act();
    else if (event.key === ' ' && item) peek.toggle(item);
    else if (event.key === 'Enter' && item && (event.shiftKey || column === 0)) {
      void navigate({ to: '/items/$kind/$id', params: { kind: item.kind, id: String(item.id) } });
    } else if (event.key === 'Enter' || event.key === 'F2') setEditing({ row, column });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));
