/** Columns as an address and the browser's store write them: `companies:200!,type,email`, `!` for a pinned one. */
import type { Column } from '../../api/views';

export const NARROWEST = 56;
export const WIDEST = 800;

export const fitting = (width: number) => Math.round(Math.max(NARROWEST, Math.min(width, WIDEST)));

export const columnsText = (columns: readonly Column[]): string =>
  columns.map(({ key, width, pinned }) => `${key}${width ? `:${width}` : ''}${pinned ? '!' : ''}`).join(',');

/** Null where nothing is written. */
export function columnsFrom(written: unknown): Column[] | null {
  if (typeof written !== 'string' || !written) return null;
  const columns = written.split(',').flatMap((word): Column[] => {
    const [, key, width, pin] = /^([\w.]+)(?::(\d+))?(!)?$/.exec(word) ?? [];
    if (!key) return [];
    return [{ key, ...(width ? { width: fitting(Number(width)) } : {}), ...(pin ? { pinned: true } : {}) }];
  });
  return columns.length ? columns : null;
}
