/** The item was made: by hand, by a program, by an import. */
import { IconSparkles } from '@tabler/icons-react';
import { T } from '../i18n';
import type { RecordPart } from './types';

export const created: RecordPart = {
  icon: IconSparkles,
  hue: 'green',
  group: 'changes',
  Line: () => <T id="record.created" />,
};
