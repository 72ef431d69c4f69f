/** What lists of every kind can ask beside their fields: the reader's own marks, and the last contact. */
import { useMemo } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import { type MessageId, useT } from '../../i18n';

const MOMENT = ['within', 'lt', 'gt', 'between', 'filled', 'empty'];
const OWN: readonly (Pick<FieldInfo, 'key' | 'type' | 'operators' | 'sortable'> & { words: MessageId })[] = [
  { key: 'favourite', type: 'boolean', operators: ['eq'], sortable: false, words: 'mark.favourite' },
  { key: 'followed', type: 'boolean', operators: ['eq'], sortable: false, words: 'mark.followed' },
  { key: 'opened_at', type: 'datetime', operators: MOMENT, sortable: true, words: 'mark.opened_at' },
  {
    key: 'last_activity_at',
    type: 'datetime',
    operators: MOMENT,
    sortable: true,
    words: 'mark.last_contact',
  },
];

export function useOwnFields(): readonly FieldInfo[] {
  const t = useT();
  return useMemo(
    () =>
      OWN.map(({ words, ...own }) => ({
        ...own,
        label: t(words),
        labels: {},
        help: {},
        settings: {},
        multiple: false,
        required: false,
        read_only: true,
        writable: false,
        is_system: true,
        retired: false,
        visible_to: { users: [], departments: [], roles: [] },
      })),
    [t],
  );
}
