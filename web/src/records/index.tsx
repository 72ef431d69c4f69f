/** Every type of timeline record by its key. */
import { changed } from './changed';
import { commented } from './commented';
import { created } from './created';
import { imported } from './imported';
import { linked } from './linked';
import { restored } from './restored';
import { trashed } from './trashed';
import type { RecordPart } from './types';
import { undone } from './undone';

export type RecordTypeKey =
  | 'created'
  | 'imported'
  | 'changed'
  | 'commented'
  | 'trashed'
  | 'restored'
  | 'undone'
  | 'linked';

const PARTS: Record<RecordTypeKey, RecordPart> = {
  created,
  imported,
  changed,
  commented,
  trashed,
  restored,
  undone,
  linked,
};

/** The part of a record; one newer than this page is shown as a change. */
export const recordPart = (type: string): RecordPart => PARTS[type as RecordTypeKey] ?? changed;

export type { RecordGroup } from './types';
