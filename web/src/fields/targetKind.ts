/** The kind that a link field points at. */
import type { FieldInfo } from '../api/itemTypes';

export function targetKind({ settings }: FieldInfo): string {
  const kinds = settings.kinds ?? settings.kind;
  return String(Array.isArray(kinds) ? kinds[0] : kinds);
}
