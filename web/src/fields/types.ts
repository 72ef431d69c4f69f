/** What a field type is in the browser: how its value is shown, told in one line, edited, and sent. */
import type { ReactNode } from 'react';
import type { FieldInfo } from '../api/itemTypes';
import type { MessageId } from '../i18n';
import type { FilterPart } from './filters/types';
import type { Paste } from './pasting';

export interface ShowProps<Value> {
  value: Value;
  field: FieldInfo;
}

export interface EditProps<Value> {
  value: Value | undefined;
  field: FieldInfo;
  /** The id of the input, so that a label can point at it. */
  id: string;
  onChange: (value: Value | undefined) => void;
  /** Done with this field: save it (Enter, or leaving). */
  onDone?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
  error?: string | undefined;
  /** The id of what else is said of the value, under its input. */
  remark?: string | undefined;
  /** In a form every input stands open; in a card or a list one opens alone. */
  inForm?: boolean | undefined;
}

export interface FieldPart<Value = never> {
  /** In a card: everything there is. */
  Show: (props: ShowProps<Value>) => ReactNode;
  /** In a row of a list: one line of plain elements. */
  Cell: (props: ShowProps<Value>) => ReactNode;
  Edit: (props: EditProps<Value>) => ReactNode;
  /** The shown value as the server takes it. */
  send: (value: Value | undefined) => unknown;
  /** What a filter can ask of it; a field without a value is asked nothing. */
  filter?: FilterPart;
  /** Of its entries: what a filter may name of them, where the server knows that part too. */
  parts?: Readonly<Record<string, { label: MessageId; filter: FilterPart }>>;
  /** Reads a cell of a spreadsheet; without it none can be pasted. */
  paste?: Paste<Value>;
  /** A figure: its column stands at the right. */
  numeric?: boolean;
  /** Says nothing in a row: no list offers it as a column. */
  unlistable?: boolean;
  /** The editor is higher than one line: it opens over the cell, and Enter belongs to it. */
  tall?: boolean;
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
