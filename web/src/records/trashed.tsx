/** The item was put into the trash. */
import { IconTrash } from '@tabler/icons-react';
import { T } from '../i18n';
import type { RecordPart } from './types';

export const trashed: RecordPart = {
  icon: IconTrash,
  hue: 'red',
  group: 'changes',
  Line: () => <T id="record.trashed" />,
};
