import { describe, expect, it } from 'vitest';
import { createFormats, localeOf } from './format';

const german = createFormats({ language: 'de', country: 'DE', timezone: 'Europe/Berlin' });

describe('figures', () => {
  it('follow the country, words the language', () => {
    expect(localeOf({ language: 'de', country: 'CH' })).toBe('de-CH');
    expect(createFormats({ language: 'de', country: 'CH' }).number('1234.5')).toMatch(/^1['’]234\.5$/);
  });
  it('keep every digit of a stored decimal', () => {
    expect(german.number('9007199254740993.25')).toBe('9.007.199.254.740.993,25');
  });
  it('show money in its own currency, and an unknown one as it stands', () => {
    expect(german.money({ amount: '1234.50', currency: 'EUR' })).toBe('1.234,50\u00a0€');
    expect(german.money({ amount: '1000', currency: 'JPY' })).toBe('1.000\u00a0¥');
    expect(german.money({ amount: '5', currency: '??' })).toBe('5 ??');
  });
});

describe('days and moments', () => {
  it('show a day as the same day in every time zone', () => {
    expect(createFormats({ language: 'en', timezone: 'Pacific/Honolulu' }).date('2026-12-18')).toMatch(/18/);
    expect(german.date('2026-12-18')).toBe('18.12.2026');
  });
  it('show a moment in the time zone of the user', () => {
    expect(german.dateTime('2026-11-22T23:30:00Z')).toBe('23.11.2026, 00:30');
  });
  it('tell how long ago in words', () => {
    expect(german.ago('2026-11-22T10:00:00Z', new Date('2026-11-22T12:00:00Z'))).toBe('vor 2 Stunden');
  });
});
