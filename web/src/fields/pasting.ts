/** Reading a cell of a spreadsheet as the value of a field. Tables of their own format (CSV files) are the server's. */
import type { FieldInfo, PointValue } from '../api/itemTypes';
import type { UserRef } from '../api/types';

export interface PasteContext<Value = unknown> {
  field: FieldInfo;
  /** What stands there now. */
  before: Value | undefined;
  locale: string;
  /** The portal's. */
  currency: string;
  users: readonly UserRef[];
  yes: string;
  no: string;
}

/** Undefined where the text is no such value. */
export type Paste<Value> = (text: string, context: PasteContext<Value>) => Value | undefined;

const folded = (text: string) => text.trim().toLocaleLowerCase();

/** The one that is called so. */
export function named<Thing>(things: readonly Thing[], text: string, ...names: ((one: Thing) => string)[]) {
  return things.find((one) => names.some((name) => folded(name(one)) === folded(text)));
}

/** All that are named between commas or semicolons; undefined where one of them is not known. */
export function allNamed<Thing>(
  things: readonly Thing[],
  text: string,
  ...names: ((one: Thing) => string)[]
) {
  const found = words(text).map((word) => named(things, word, ...names));
  return found.includes(undefined) ? undefined : (found as Thing[]);
}

export const words = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** In the place of the primary one; the others stay. */
export const pastePoint: Paste<PointValue[]> = (text, { before }) => {
  const value = text.trim();
  if (!before?.length) return [{ value }];
  const at = Math.max(
    0,
    before.findIndex((one) => one.primary),
  );
  return before.map((one, index) => (index === at ? { ...one, value } : one));
};
