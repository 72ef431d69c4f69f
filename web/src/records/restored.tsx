/** The item came back from the trash. */
import { IconRestore } from '@tabler/icons-react';
import { T } from '../i18n';
import type { RecordPart } from './types';

export const restored: RecordPart = {
  icon: IconRestore,
  hue: 'green',
  group: 'changes',
  Line: () => <T id="record.restored" />,
};
