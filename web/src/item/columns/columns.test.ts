import { expect, it } from 'vitest';
import { movedTo } from './moving';
import { columnsFrom, columnsText, fitting } from './written';

it('columns are read as they were written', () => {
  const columns = [
    { key: 'companies', width: 200, pinned: true },
    { key: 'type' },
    { key: 'c_rank', width: 90 },
  ];
  expect(columnsText(columns)).toBe('companies:200!,type,c_rank:90');
  expect(columnsFrom('companies:200!,type,c_rank:90')).toEqual(columns);
  expect(columnsFrom('email,phone')).toEqual([{ key: 'email' }, { key: 'phone' }]);
  expect(columnsFrom(null)).toBeNull();
  expect(columnsFrom('???')).toBeNull();
});

it('no column is narrower or wider than can be grasped', () => {
  expect(fitting(3)).toBe(56);
  expect(fitting(99_999)).toBe(800);
  expect(columnsFrom('type:7')).toEqual([{ key: 'type', width: 56 }]);
});

it('one moves to another place, and nowhere where there is none', () => {
  expect(movedTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(movedTo(['a', 'b', 'c'], 0, 3)).toEqual(['a', 'b', 'c']);
  expect(movedTo(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});
