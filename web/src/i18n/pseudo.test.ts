import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import en from './en.json';
import { pseudo, stretchedText } from './pseudo';

it('makes words longer by two fifths, and leaves blanks and figures', () => {
  expect(stretchedText('Save 12 notes')).toBe('Šávëëë 12 ñötëššš');
  expect(stretchedText('Contacts').length).toBeGreaterThanOrEqual(11);
});

it('keeps placeholders and plural forms of every message', () => {
  const intl = createIntl({ locale: 'en', messages: pseudo(en) });
  expect(intl.formatMessage({ id: 'card.place' }, { at: 3, of: 7 })).toMatch(/^3 \S+ 7$/);
  expect(intl.formatMessage({ id: 'roles.users' }, { count: 2 })).toContain('2 ');
});
