import { describe, expect, it } from 'vitest';
import { goesAway, isShown, typedName } from './givingAway';

const anna = { id: 1, level: 'plain' };
const boris = { id: 2, name: 'Boris Belov' };

describe('a new item for somebody else', () => {
  it.each([
    ['private, of another', { responsible: boris, access: 'private' }, true],
    ['private unless said otherwise', { responsible: boris }, true],
    ['public', { responsible: boris, access: 'read' }, false],
    ['one manages it too', { responsible: boris, managers: [{ id: 1, name: 'Anna' }] }, false],
    ['one observes it', { responsible: boris, observers: [{ id: 1, name: 'Anna' }] }, false],
    ['one’s own', { responsible: { id: 1, name: 'Anna' } }, false],
    ['of whoever saves it', {}, false],
  ])('is warned of by what the form says: %s', (_, values, expected) => {
    expect(goesAway(values, anna)).toBe(expected);
  });

  it('is not warned of where one sees everything', () => {
    expect(goesAway({ responsible: boris }, { id: 1, level: 'crm' })).toBe(false);
  });

  it('is named by what was typed', () => {
    expect(typedName({ first_name: 'Ida', last_name: 'Neu' })).toBe('Ida Neu');
    expect(typedName({ company_name: 'Arco' })).toBe('Arco');
    expect(isShown({ id: 7, kind: 'person' })).toBe(false);
  });
});
