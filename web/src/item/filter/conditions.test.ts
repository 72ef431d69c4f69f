// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { FieldInfo } from '../../api/itemTypes';
import { dateFilter, momentFilter } from '../../fields/filters/date';
import { choiceFilter } from '../../fields/filters/set';
import { textFilter } from '../../fields/filters/typed';
import type { FilterPart } from '../../fields/filters/types';
import { beginning, type Condition, hasValue, operatorsOf, withOperator } from './conditions';

const asks = (op: Condition['op'], value: unknown) => hasValue({ field: 'any', op, value });
const path = (filter: FilterPart, ...operators: string[]) => ({
  path: 'any',
  label: 'Any',
  group: '',
  field: { key: 'any', operators } as unknown as FieldInfo,
  filter,
});

it('is asked only with the value that it takes', () => {
  expect(asks('eq', undefined)).toBe(false);
  expect(asks('contains', '')).toBe(false);
  expect(asks('in', [])).toBe(false);
  expect(asks('eq', false)).toBe(true);
  expect(asks('gt', 0)).toBe(true);
  expect(asks('in', ['partner'])).toBe(true);
  expect(asks('empty', undefined)).toBe(true);
});

it('offers what both the type and the server know', () => {
  expect(operatorsOf(path(textFilter, 'eq', 'in', 'contains', 'empty'))).toEqual(['contains', 'eq', 'empty']);
  expect(operatorsOf(path(dateFilter, 'within', 'lt'))).toEqual(['within', 'outside', 'lt']);
});

it('begins with something that can be asked where there is one', () => {
  expect(beginning(path(dateFilter, 'within', 'lt')).value).toBe('today');
  expect(beginning(path(choiceFilter, 'in', 'empty'))).toEqual({ field: 'any', op: 'in', value: [] });
});

it('another operator keeps the value only where it means the same', () => {
  const chosen: Condition = { field: 'any', op: 'in', value: ['client'] };
  expect(withOperator(chosen, 'nin', path(choiceFilter)).value).toEqual(['client']);
  expect(withOperator(chosen, 'empty', path(choiceFilter)).value).toBeUndefined();
  expect(
    withOperator({ field: 'any', op: 'eq', value: '2026-12-18' }, 'within', path(dateFilter)).value,
  ).toBe('today');
});

it('what was typed for a moment before a day is none after it', () => {
  const before: Condition = { field: 'any', op: 'lt', value: '2026-12-18T00:00:00' };
  expect(withOperator(before, 'gt', path(momentFilter)).value).toBeUndefined();
});
