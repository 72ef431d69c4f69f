/** The lines of an inbox as it shows them: those of one item together, where the latest of them stands. */
import type { Notice } from '../../api/notifications';

export interface NoticeGroup {
  key: string;
  lines: readonly Notice[];
  ids: number[];
  unread: boolean;
}

export function groupsOf(lines: readonly Notice[]): NoticeGroup[] {
  const groups = new Map<string, Notice[]>();
  for (const line of lines) {
    const key = line.item ? `item-${line.item.id}` : `line-${line.id}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([key, own]) => ({
    key,
    lines: own,
    ids: own.map((line) => line.id),
    unread: own.some((line) => !line.read),
  }));
}
