// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { FieldInfo, Item } from '../../api/itemTypes';
import { cellsOf } from './cells';
import { byItem, planOf } from './plan';

const field = (key: string, type: string, more: Partial<FieldInfo> = {}) =>
  ({
    key,
    type,
    label: key,
    writable: true,
    read_only: false,
    multiple: false,
    required: false,
    ...more,
  }) as FieldInfo;
const JOB = field('job_title', 'text');
const TYPE = field('type', 'choice', {
  choices: [
    { key: 'client', label: 'Client' },
    { key: 'gone', label: 'Gone', archived: true },
  ],
});
const RANK = field('c_rank', 'number');
const MAIL = field('email', 'email', { multiple: true });
const LINK = field('companies', 'link');
const columns = [JOB, TYPE, RANK, MAIL, LINK];
const row = (id: number, values: Item['values'] = {}, can = { edit: true }): Item => ({
  id,
  kind: 'person',
  title: `Ida ${id}`,
  version: 1,
  values,
  can,
});
const context = { locale: 'de', currency: 'EUR', users: [], yes: 'Ja', no: 'Nein' };
const into = (rows: readonly Item[], column = 1) => ({
  rows,
  columns,
  row: 0,
  column,
  fieldOf: () => undefined,
  context,
});

it('reads lines and cells as spreadsheets put them on the clipboard', () => {
  expect(cellsOf('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(cellsOf('"two\nlines"\t"a ""word"""')).toEqual([['two\nlines', 'a "word"']]);
  expect(cellsOf('one')).toEqual([['one']]);
  expect(cellsOf('\tb')).toEqual([['', 'b']]);
});

it('changes what is other than before, each in its own form', () => {
  const rows = [
    row(1, { email: [{ value: 'a@x.example', primary: true }, { value: 'b@x.example' }] }),
    row(2, { job_title: 'Mate' }),
  ];
  const plan = planOf(cellsOf('Captain\tclient\t1.234,5\tn@x.example\nMate\t\t'), into(rows));
  expect(plan.refused).toEqual([]);
  expect(plan.changes.map(({ item, field: { key }, value }) => [item.id, key, value])).toEqual([
    [1, 'job_title', 'Captain'],
    [1, 'type', 'client'],
    [1, 'c_rank', '1234.5'],
    [1, 'email', [{ value: 'n@x.example', primary: true }, { value: 'b@x.example' }]],
  ]);
  expect(byItem(plan.changes).map(([{ id }, fields]) => [id, fields.size])).toEqual([[1, 4]]);
});

it('an empty cell empties the field', () => {
  const plan = planOf([['']], into([row(1, { job_title: 'Mate' })]));
  expect(plan.changes.map(({ value }) => value)).toEqual([undefined]);
});

it('says of each cell why it cannot be pasted', () => {
  const rows = [row(1), row(2, {}, { edit: false })];
  const reasons = (text: string, column: number) =>
    planOf(cellsOf(text), into(rows, column)).refused.map(({ reason }) => reason);
  expect(reasons('Ida', 0)).toEqual(['paste.not_the_name']);
  expect(reasons('Gone\tmany\tx@x.example\tSome firm', 2)).toEqual([
    'paste.not_understood',
    'paste.not_understood',
    'paste.not_here',
  ]);
  expect(reasons('A\nB', 1)).toEqual(['field.read_only']);
});

it('counts what lies beyond the list', () => {
  expect(planOf(cellsOf('a\nb\nc'), into([row(1)])).beyond).toBe(2);
  expect(planOf(cellsOf('x\ty'), into([row(1)], 5)).beyond).toBe(1);
});

it('changes in passing nothing that says who reaches a contact', () => {
  const responsible = field('responsible', 'user');
  const users = [{ id: 2, name: 'Boris Belov' }];
  const place = { ...into([row(1)]), columns: [responsible], context: { ...context, users } };
  expect(planOf([['Boris Belov']], place).refused.map(({ reason }) => reason)).toEqual(['paste.access']);
});
