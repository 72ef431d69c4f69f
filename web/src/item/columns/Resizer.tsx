/** The edge of a column's head: dragged, the column follows; pressed twice, it fits what it holds. The menu does it too. */
import { type PointerEvent, useRef } from 'react';
import { fitWidth } from './fitWidth';
import { templateOf } from './template';
import { type Columns, NAME } from './useColumns';
import { fitting } from './written';

interface Props {
  columns: Columns;
  name: string;
  /** Its place in the row, the name being the first. */
  at: number;
}

export function Resizer({ columns, name, at }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const gridOf = (edge: HTMLElement) => edge.closest<HTMLElement>('[role="grid"]');
  const widthAt = (event: PointerEvent) =>
    start.current && fitting(start.current.width + event.clientX - start.current.x);
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return; // the menu of the browser takes the release of the others
    const head = event.currentTarget.parentElement;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: head?.getBoundingClientRect().width ?? 0 };
  };
  // the rows follow by one CSS variable: none of them is drawn anew
  const follow = (event: PointerEvent<HTMLElement>) => {
    const width = widthAt(event);
    if (width === null) return;
    const shown = columns.shown.map((one) => (one.field.key === name ? { ...one, width, fixed: true } : one));
    const { tracks } = templateOf(shown, name === NAME ? width : columns.nameWidth);
    gridOf(event.currentTarget)?.style.setProperty('--cols', tracks);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const width = widthAt(event);
    const moved = start.current && event.clientX !== start.current.x;
    start.current = null;
    if (width !== null && moved) columns.resize(name, width);
  };
  const giveUp = (event: PointerEvent<HTMLElement>) => {
    start.current = null;
    const { tracks } = templateOf(columns.shown, columns.nameWidth);
    gridOf(event.currentTarget)?.style.setProperty('--cols', tracks);
  };
  return (
    <span
      className="hdr"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={giveUp}
      onDoubleClick={(event) => {
        const grid = gridOf(event.currentTarget);
        if (grid) columns.resize(name, fitWidth(grid, at));
      }}
    />
  );
}
