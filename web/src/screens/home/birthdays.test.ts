import { expect, it } from 'vitest';
import type { Item } from '../../api/itemTypes';
import { nextBirthdays } from './birthdays';

const born = (birthday: string) => ({ id: 1, values: { birthday } }) as unknown as Item;
const days = (today: string, ...births: string[]) =>
  nextBirthdays(births.map(born), today).map(({ day, age }) => [day, age]);

it('the next ones come first, over the end of the year too', () => {
  expect(days('2026-12-30', '1980-01-02', '1990-12-30', '1970-12-31')).toEqual([
    ['2026-12-30', 36],
    ['2026-12-31', 56],
    ['2027-01-02', 47],
  ]);
});

it('who was born on 29 February has a birthday each year', () => {
  expect(days('2027-02-27', '2000-02-29')).toEqual([['2027-02-28', 27]]);
  expect(days('2028-02-28', '2000-02-29')).toEqual([['2028-02-29', 28]]);
});

it('whoever has none is left out', () => {
  expect(nextBirthdays([{ id: 2, values: {} } as unknown as Item], '2026-01-01')).toEqual([]);
});
