/** Items, fields and records as the interface gives them. */
import type { Labels, UserRef } from './types';

export type Values = Record<string, unknown>;

export interface Can {
  edit?: boolean;
  comment?: boolean;
  access?: boolean;
  delete?: boolean;
  restore?: boolean;
  purge?: boolean;
}

export interface Item {
  id: number;
  kind: string;
  title: string;
  version: number;
  values: Values;
  can?: Can;
  incomplete?: string[];
  deleted_at?: string;
}

/** A new item that its maker has no right to read. */
export interface MadeItem {
  id: number;
  kind: string;
}

/** What stands instead of an item that the reader may not see. */
export interface Hidden {
  hidden: true;
}

export interface ItemRef {
  id: number;
  kind: string;
  title: string;
}

export interface LinkValue {
  item: ItemRef | Hidden;
  role?: string;
  is_primary?: boolean;
  from?: string;
  to?: string;
}

export interface PointValue {
  value: string;
  label?: string;
  primary?: boolean;
  network?: string;
}

export interface AddressValue {
  label?: string;
  primary?: boolean;
  street?: string;
  line2?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  country?: string;
}

export interface TaxNumber {
  type: string;
  value: string;
}

export interface ShareValue {
  user?: UserRef;
  department?: UserRef;
  level: 'read' | 'write';
}

export interface FileValue {
  id: number;
  name: string;
  size?: number;
  media_type?: string;
}

export interface ChoiceInfo {
  key: string;
  label: string;
  hue?: string;
  archived?: boolean;
}

export interface FieldInfo {
  key: string;
  label: string;
  labels: Labels;
  help: Labels;
  type: string;
  settings: Record<string, unknown>;
  multiple: boolean;
  required: boolean;
  read_only: boolean;
  writable: boolean;
  is_system: boolean;
  retired: boolean;
  sortable: boolean;
  operators: string[];
  /** What a filter may name of its entries: `address.city`. */
  parts?: string[];
  visible_to: { users: number[]; departments: number[]; roles: number[] };
  choices?: ChoiceInfo[];
}

export interface Kind {
  key: string;
  number: number;
  label: string;
  plural: string;
  icon: string | null;
  hue: string | null;
  can: { create?: boolean; import?: boolean; export?: boolean };
}

export interface Page<Row> {
  items: Row[];
  next: string | null;
}

export interface TimelineRecord {
  id: number;
  type: string;
  at: string;
  actor: UserRef | null;
  pinned?: boolean;
  data: Record<string, unknown>;
  places?: (ItemRef | Hidden)[];
  changes?: ChangeEntry[];
}

export interface ChangeEntry {
  id: number;
  record: number;
  field: string;
  version: number;
  before: unknown;
  after: unknown;
  at: string;
  actor: UserRef | null;
}

export const isHidden = (one: ItemRef | Hidden): one is Hidden => 'hidden' in one;
