// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { peekedFrom, peekedText } from './usePeek';

it('an address names whom one looks at, or nobody', () => {
  expect(peekedFrom('person-12')).toEqual({ kind: 'person', id: 12 });
  expect(peekedFrom(peekedText({ kind: 'company', id: 7 }))).toEqual({ kind: 'company', id: 7 });
  for (const wrong of [undefined, '', 'person', 'person-', '-12', 'person-x', 12, '../person-1'])
    expect(peekedFrom(wrong)).toBeNull();
});
