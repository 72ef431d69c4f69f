/** The item was linked with another, or a link was taken away. */
import { IconLink } from '@tabler/icons-react';
import { T } from '../i18n';
import { ChangeLines } from './ChangeLines';
import type { RecordPart } from './types';

export const linked: RecordPart = {
  icon: IconLink,
  hue: 'teal',
  group: 'changes',
  Line: () => <T id="record.linked" />,
  Body: ({ record, fields }) => <ChangeLines changes={record.changes ?? []} fields={fields} />,
};
