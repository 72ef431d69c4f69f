/** Acts on many items, and the jobs that they are: ordering one, how far it is, stopping it, taking it back. */
import { send } from './http';
import type { FilterNode } from './items';
import type { Values } from './itemTypes';
import type { Shape } from './types';

export type BulkAction = 'edit' | 'tag' | 'assign' | 'access' | 'delete' | 'restore';
/** Why items were left out, in the order in which they are told. */
export const REASONS = ['no_right', 'conflict', 'invalid', 'gone'] as const;
export type Reason = (typeof REASONS)[number];

/** Which items: some by their ids, or all that a list shows. */
export interface Targets {
  kind: string;
  ids?: readonly number[];
  filter?: FilterNode | null;
  q?: string;
}

export interface BulkOrder extends Targets {
  action: BulkAction;
  values?: Values;
  silent?: boolean;
}

export interface KeptItem {
  id: number;
  kind: string;
  title: string;
  fields: string[];
}

export interface BulkResult {
  action: BulkAction;
  changed: number;
  unchanged: number;
  left_out: Partial<Record<Reason, number>>;
  /** By kind, the fields that were changed, those that the reader sees. */
  fields?: Record<string, string[]>;
  restored?: number;
  kept?: number;
  kept_items?: KeptItem[];
  error?: { code: string; message: string };
}

export interface BulkJob {
  id: number;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'undoing' | 'undone';
  done: number;
  total: number;
  result: BulkResult;
}

export type BulkForesight = Shape<'BulkForesight'>;

export const foreseeBulk = (order: BulkOrder) =>
  send<BulkForesight>('POST', '/bulk/foresee', { body: order });
export const startBulk = (order: BulkOrder, key?: string) =>
  send<BulkJob>('POST', '/bulk', { body: order, key });
export const readJob = (id: number) => send<BulkJob>('GET', `/jobs/${id}`);
export const cancelJob = (id: number) => send<BulkJob>('POST', `/jobs/${id}/cancel`);
export const undoJob = (id: number) => send<BulkJob>('POST', `/jobs/${id}/undo`);
