/** How wide the columns of a table are, as CSS takes it, and where those begin that stay in sight. */
import { NAME_WIDTH, type ShownColumn } from './useColumns';

export interface Template {
  /** For `grid-template-columns`. */
  tracks: string;
  /** The least width of the whole table. */
  width: number;
  /** By column: the place at which a pinned one stops; none for the others. */
  lefts: readonly (number | undefined)[];
}

/** A pinned column, and the name before it, are exactly as wide as they say: the next one begins where they end. */
export function templateOf(shown: readonly ShownColumn[], nameWidth: number | null): Template {
  const pins = shown.some(({ pinned }) => pinned);
  const name = nameWidth ?? NAME_WIDTH;
  const tracks = [nameWidth || pins ? `${name}px` : `minmax(${name}px, 1.5fr)`];
  const lefts: (number | undefined)[] = [];
  let width = name;
  let left = name;
  for (const column of shown) {
    tracks.push(column.fixed || column.pinned ? `${column.width}px` : `minmax(${column.width}px, 1fr)`);
    lefts.push(column.pinned ? left : undefined);
    if (column.pinned) left += column.width;
    width += column.width;
  }
  const stretches = tracks.some((track) => track.startsWith('minmax'));
  return { tracks: stretches ? tracks.join(' ') : `${tracks.join(' ')} minmax(0, 1fr)`, width, lefts };
}
