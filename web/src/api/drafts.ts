/** Drafts of forms on the server: one's own, read, kept and discarded. */
import { queryOptions } from '@tanstack/react-query';
import { send } from './http';
import type { Values } from './itemTypes';
import { keys } from './keys';

export interface DraftRef {
  /** `create.person`, `edit.person.7`, `note.person.7`; with `~slot` behind where there are several of one form. */
  form: string;
  version: number;
  changed_at: string;
  /** The version of the item that an edit began from. */
  base?: number | null;
}

export interface Draft extends DraftRef {
  values: Values;
}

/** What is to be kept of a form. */
export interface Typed {
  values: Values;
  base?: number | undefined;
}

export const draftsQuery = queryOptions({
  queryKey: keys.drafts,
  queryFn: async ({ signal }) => (await send<{ items: DraftRef[] }>('GET', '/drafts', { signal })).items,
  staleTime: 30_000,
});

export const readDraft = (form: string, signal?: AbortSignal) =>
  send<Draft>('GET', `/drafts/${form}`, { signal });

/** `leaving`: the page goes, and the request outlives it. */
export const putDraft = (form: string, version: number, typed: Typed, leaving = false) =>
  send<DraftRef>('PUT', `/drafts/${form}`, { body: { version, ...typed }, leaving });

/** Its form was saved or given up: it ends even if one leaves the page at this moment. */
export const deleteDraft = (form: string) => send<void>('DELETE', `/drafts/${form}`, { leaving: true });

/** The form that a draft is of, whatever its slot. */
export const formOf = (name: string) => name.split('~')[0] ?? name;

/** A slot of the form that nobody has. */
export const slotOf = (form: string) =>
  `${formOf(form)}~${Array.from(crypto.getRandomValues(new Uint8Array(6)), (part) => (part % 36).toString(36)).join('')}`;
