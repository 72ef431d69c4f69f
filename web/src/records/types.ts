/** What a type of timeline record is in the browser. */
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { FieldInfo, TimelineRecord } from '../api/itemTypes';

export interface RecordProps {
  record: TimelineRecord;
  fields: ReadonlyMap<string, FieldInfo>;
}

export type RecordGroup = 'communication' | 'changes';

export interface RecordPart {
  icon: Icon;
  hue: string;
  /** Which filter of the timeline it belongs to. */
  group: RecordGroup;
  /** The sentence after the actor's name. */
  Line: (props: RecordProps) => ReactNode;
  /** What stands below the sentence. */
  Body?: (props: RecordProps) => ReactNode;
}
