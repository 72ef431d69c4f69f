/** When a line that was put off comes back. */

const MORNING = 9;
const MONDAY = 1;

/** In three hours, tomorrow morning, on Monday morning: by the clock of whoever asks. */
export function snoozeTimes(now: Date = new Date()): Record<'hours' | 'tomorrow' | 'week', Date> {
  const daysToMonday = (MONDAY + 7 - now.getDay()) % 7 || 7;
  return {
    hours: new Date(now.getTime() + 3 * 3_600_000),
    tomorrow: morning(now, 1),
    week: morning(now, daysToMonday),
  };
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}
