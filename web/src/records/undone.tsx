/** An earlier change was taken back. */
import { IconArrowBackUp } from '@tabler/icons-react';
import { T } from '../i18n';
import { ChangeLines } from './ChangeLines';
import type { RecordPart } from './types';

export const undone: RecordPart = {
  icon: IconArrowBackUp,
  hue: 'violet',
  group: 'changes',
  Line: () => <T id="record.undone" />,
  Body: ({ record, fields }) => <ChangeLines changes={record.changes ?? []} fields={fields} />,
};
