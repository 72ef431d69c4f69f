// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { listAddress, rememberAddress } from './neighbours';

it('leads back to the list as it was, without what stood over it', () => {
  expect(listAddress('person')).toEqual({ kind: 'person' });
  rememberAddress(['person'], {
    kind: 'person',
    view: 7,
    sort: '-title',
    peek: 'person-1',
    create: 'person',
  });
  expect(listAddress('person')).toEqual({ kind: 'person', view: 7, sort: '-title' });
  expect(listAddress('company')).toEqual({ kind: 'company' });
});
