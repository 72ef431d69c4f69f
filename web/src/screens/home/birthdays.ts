/** Birthdays that come next: their day of this year or the following one, and the age they bring. */
import type { Item } from '../../api/itemTypes';

export interface Birthday {
  item: Item;
  /** As dates are written. */
  day: string;
  age: number;
}

/** The next ones first; on 28 February where there is no 29th. */
export function nextBirthdays(items: readonly Item[], today: string): Birthday[] {
  return items
    .flatMap((item): Birthday[] => {
      const born = item.values.birthday;
      if (typeof born !== 'string') return [];
      const day = nextDay(born, today);
      return [{ item, day, age: Number(day.slice(0, 4)) - Number(born.slice(0, 4)) }];
    })
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
}

function nextDay(born: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const first = dayIn(born, year);
  return first < today ? dayIn(born, year + 1) : first;
}

function dayIn(born: string, year: number): string {
  const rest = born.slice(5) === '02-29' && !isLeap(year) ? '02-28' : born.slice(5);
  return `${year}-${rest}`;
}

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
