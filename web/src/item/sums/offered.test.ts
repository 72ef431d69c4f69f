import { expect, test } from 'vitest';
import type { FieldInfo } from '../../api/itemTypes';
import { createFormats } from '../../lib/format';
import { offeredSums, shownSum } from './offered';

const field = (type: string) => ({ key: 'c', label: 'C', type }) as FieldInfo;
const formats = createFormats({ language: 'en' });

test('figures are summed, days have a first and a last, everything else is counted where it is filled', () => {
  expect(offeredSums(field('money'))).toContain('average');
  expect(offeredSums(field('date'))).toEqual(['min', 'max', 'filled']);
  expect(offeredSums(field('tags'))).toEqual(['filled']);
});

test('amounts of several currencies stand beside one another; nothing is a dash, not nought', () => {
  const amounts = [
    { amount: '10.50', currency: 'EUR' },
    { amount: '7', currency: 'USD' },
  ];
  expect(shownSum(amounts, field('money'), formats)).toBe('€10.50 · $7.00');
  expect(shownSum(null, field('number'), formats)).toBe('–');
  expect(shownSum('1234.5', field('number'), formats)).toBe('1,234.5');
  expect(shownSum(3, field('date'), formats)).toBe('3');
});
