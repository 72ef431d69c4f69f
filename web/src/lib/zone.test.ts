import { expect, it } from 'vitest';
import { dayBegins, momentOf, wallClock } from './zone';

it('a moment is what the clock of the zone says', () => {
  expect(wallClock('2026-07-01T12:00:00Z', 'Europe/Berlin')).toBe('2026-07-01T14:00');
  expect(wallClock('2026-01-01T00:30:00Z', 'America/New_York')).toBe('2025-12-31T19:30');
  expect(wallClock('2026-01-01T00:00:00Z', 'UTC')).toBe('2026-01-01T00:00');
});

it.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'])(
  'what is typed in %s comes back as it was',
  (zone) => {
    for (const text of ['2026-07-01T14:00', '2026-03-29T03:30', '2026-11-01T12:00', '2026-12-31T23:59'])
      expect(wallClock(momentOf(text, zone), zone)).toBe(text);
  },
);

it('a day begins at the midnight of its zone, and ends where the next one begins', () => {
  expect(dayBegins('2026-07-01', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z');
  expect(dayBegins('2026-10-25', 'Europe/Berlin', 1)).toBe('2026-10-25T23:00:00.000Z');
  expect(dayBegins('2026-12-31', 'America/New_York', 1)).toBe('2027-01-01T05:00:00.000Z');
});
