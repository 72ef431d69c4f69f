/** Fields were changed. */
import { IconPencil } from '@tabler/icons-react';
import { T } from '../i18n';
import { ChangeLines } from './ChangeLines';
import type { RecordPart } from './types';

export const changed: RecordPart = {
  icon: IconPencil,
  hue: 'blue',
  group: 'changes',
  Line: ({ record }) => <T id="record.changed" values={{ count: record.changes?.length ?? 0 }} />,
  Body: ({ record, fields }) => <ChangeLines changes={record.changes ?? []} fields={fields} />,
};
