/** A moment as the clock of a time zone says it, and back; what the browser's own control for a moment needs. */

/** "2026-12-18T08:30" in that zone; without a zone the browser's own. */
export function wallClock(at: string, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(zone ? { timeZone: zone } : {}),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The moment at which the clock of that zone says "2026-12-18T08:30". */
export function momentOf(text: string, zone: string | undefined): string {
  const wanted = Date.parse(`${text.slice(0, 16)}Z`);
  let at = wanted;
  // the offset is that of the moment itself: a second look corrects the first near a change of clocks
  for (let look = 0; look < 2; look += 1)
    at += wanted - Date.parse(`${wallClock(new Date(at).toISOString(), zone)}Z`);
  return new Date(at).toISOString();
}

/** The moment at which a day ("2026-12-18") begins in that zone, or the day `further` days after it. */
export function dayBegins(day: string, zone: string | undefined, further = 0): string {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + further);
  return momentOf(then.toISOString(), zone);
}
