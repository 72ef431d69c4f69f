// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { type Condition, hasValue } from './conditions';

const asks = (op: Condition['op'], value: unknown) => hasValue({ field: 'any', op, value });

it('is asked only with the value that it takes', () => {
  expect(asks('eq', undefined)).toBe(false);
  expect(asks('contains', '')).toBe(false);
  expect(asks('in', [])).toBe(false);
  expect(asks('eq', false)).toBe(true);
  expect(asks('gt', 0)).toBe(true);
  expect(asks('in', ['partner'])).toBe(true);
  expect(asks('empty', undefined)).toBe(true);
});
