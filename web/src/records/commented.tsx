/** A note of an employee. */
import { IconNote } from '@tabler/icons-react';
import { T } from '../i18n';
import type { RecordPart } from './types';

export const commented: RecordPart = {
  icon: IconNote,
  hue: 'amber',
  group: 'communication',
  Line: () => <T id="record.commented" />,
  Body: ({ record }) => <p className="bubble pre hyph">{String(record.data.text ?? '')}</p>,
};
