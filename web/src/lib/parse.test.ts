import { describe, expect, it } from 'vitest';
import { parseDate, parseNumber } from './parse';

describe('a number as people type it', () => {
  it.each([
    ['1.234,56', 'de', '1234.56'],
    ['1,234.56', 'en', '1234.56'],
    ['1 234,56', 'fr', '1234.56'],
    ['1\u202f234,5', 'fr', '1234.5'],
    ["1'234.50", 'de-CH', '1234.50'],
    ['1.234', 'de', '1234'],
    ['1.234', 'en', '1.234'],
    ['1,5', 'en', '1.5'],
    ['1.5', 'de', '1.5'],
    ['1.234.567', 'it', '1234567'],
    [',5', 'de', '0.5'],
    ['-12,00', 'ru', '-12.00'],
  ])('%s in %s is %s', (text, locale, expected) => {
    expect(parseNumber(text, locale)).toBe(expected);
  });
  it.each(['', 'abc', '1,2,3.4', '12.34.5', '1.23,4.5', '--1'])('%s is none', (text) => {
    expect(parseNumber(text, 'de')).toBeNull();
  });
});

describe('a date as people say it', () => {
  const today = new Date(2026, 10, 22);
  it.each([
    ['18.12', 'de', '2026-12-18'],
    ['18.12.26', 'de', '2026-12-18'],
    ['3/4/2026', 'en-US', '2026-03-04'],
    ['3/4/2026', 'en-GB', '2026-04-03'],
    ['12/18/2026', 'en-GB', '2026-12-18'],
    ['morgen', 'de', '2026-11-23'],
    ['завтра', 'ru', '2026-11-23'],
    ['+3', 'fr', '2026-11-25'],
    ['20261218', 'it', '2026-12-18'],
    ['1.2.81', 'de', '1981-02-01'],
  ])('%s in %s is %s', (text, locale, expected) => {
    expect(parseDate(text, locale, today)).toBe(expected);
  });
  it.each(['31.02.2026', 'soon', '', '99.99'])('%s is none', (text) => {
    expect(parseDate(text, 'de', today)).toBeNull();
  });
});
