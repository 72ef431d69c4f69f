import { expect, it } from 'vitest';
import type { Notice } from '../../api/notifications';
import { groupsOf } from './groups';
import { snoozeTimes } from './snooze';

const line = (id: number, item: number | null, read = true): Notice => ({
  ...{ id, kind: 'responsible', at: '2026-11-22T10:00:00Z', count: 1, data: {}, read },
  ...{ actor: null, snoozed_until: null },
  item: item === null ? null : { id: item, kind: 'person', title: 'Ida Neu' },
});

it('puts the lines of one item together where the latest stands', () => {
  const groups = groupsOf([line(9, 1), line(8, null), line(7, 2, false), line(6, 1, false), line(5, null)]);
  expect(groups.map((one) => one.ids)).toEqual([[9, 6], [8], [7], [5]]);
  expect(groups.map((one) => one.unread)).toEqual([true, false, true, false]);
});

it('snoozes to the next morning and the next Monday, on a Monday to the one after', () => {
  const sunday = snoozeTimes(new Date(2026, 10, 22, 23, 30));
  expect(sunday.tomorrow).toEqual(new Date(2026, 10, 23, 9, 0));
  expect(sunday.week).toEqual(new Date(2026, 10, 23, 9, 0));
  expect(snoozeTimes(new Date(2026, 10, 23, 8, 0)).week).toEqual(new Date(2026, 10, 30, 9, 0));
  expect(snoozeTimes(new Date(2026, 10, 23, 8, 0)).hours).toEqual(new Date(2026, 10, 23, 11, 0));
});
