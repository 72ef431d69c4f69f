/** Which sums a column may have, and how one is written. */
import type { FieldInfo } from '../../api/itemTypes';
import type { SumValue } from '../../api/sums';
import type { Sum } from '../../api/views';
import type { Formats } from '../../lib/format';

const FIGURES = ['number', 'money'];
const DAYS = ['date', 'datetime'];

export function offeredSums(field: FieldInfo): readonly Sum[] {
  if (FIGURES.includes(field.type)) return ['sum', 'average', 'min', 'max', 'filled'];
  return DAYS.includes(field.type) ? ['min', 'max', 'filled'] : ['filled'];
}

export function shownSum(value: SumValue, field: FieldInfo, formats: Formats): string {
  if (value === null) return '–';
  if (typeof value === 'number') return formats.number(value);
  if (typeof value !== 'string') return value.map((money) => formats.money(money)).join(' · ');
  if (field.type === 'date') return formats.date(value);
  return field.type === 'datetime' ? formats.dateTime(value) : formats.number(value);
}
