/** What people type, read leniently: numbers in any notation and dates as they are said; null when it is neither. */

/** "1.234,56", "1 234,56", "1,234.56", "1'234.56" → "1234.56"; an ambiguous single separator follows the locale. */
export function parseNumber(text: string, locale: string): string | null {
  const bare = text
    .replace(/[\s'’\u00a0\u202f]/g, '')
    .replace(/^\+/, '')
    .replace('−', '-');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const separator = decimalMark(bare, locale);
  const [whole = '', fraction = '', ...rest] = separator ? bare.split(separator) : [bare];
  if (rest.length) return null;
  const digits = whole.replace(/[.,]/g, '');
  if (/[.,]/.test(fraction) || !groupsAreSound(whole)) return null;
  return `${digits === '' || digits === '-' ? `${digits}0` : digits}${fraction ? `.${fraction}` : ''}`;
}

function decimalMark(text: string, locale: string): string | null {
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const mark = dot >= 0 ? '.' : comma >= 0 ? ',' : null;
  if (!mark) return null;
  if (text.split(mark).length > 2) return null;
  const ownMark = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .find((part) => part.type === 'decimal')?.value;
  const grouped = /^-?\d{1,3}[.,]\d{3}$/.test(text);
  return grouped && mark !== ownMark ? null : mark;
}

function groupsAreSound(whole: string): boolean {
  const groups = whole.replace('-', '').split(/[.,]/);
  return groups.slice(1).every((group) => group.length === 3);
}

const WORDS: Record<string, number> = {
  today: 0,
  oggi: 0,
  heute: 0,
  "aujourd'hui": 0,
  сегодня: 0,
  tomorrow: 1,
  domani: 1,
  morgen: 1,
  demain: 1,
  завтра: 1,
  yesterday: -1,
  ieri: -1,
  gestern: -1,
  hier: -1,
  вчера: -1,
};

/** "18.12", "18/12/26", "2026-12-18", "tomorrow", "+3" → "YYYY-MM-DD". The order of day and month is the locale's. */
export function parseDate(text: string, locale: string, today: Date = new Date()): string | null {
  const word = text.trim().toLowerCase().replace('’', "'");
  if (word in WORDS) return shifted(today, WORDS[word] ?? 0);
  const days = /^([+-]\d{1,4})$/.exec(word);
  if (days) return shifted(today, Number(days[1]));
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(word);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[./\-\s](\d{1,2})(?:[./\-\s](\d{4}|\d{2}))?\.?$/.exec(word);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const year = parts[3] ? fullYear(Number(parts[3]), today) : today.getFullYear();
  const [day, month] = monthComesFirst(locale) ? [second, first] : [first, second];
  return civil(year, month, day) ?? civil(year, day, month);
}

function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(2026, 0, 2)).map((part) => part.type);
  return parts.indexOf('month') < parts.indexOf('day');
}

/** Two-digit years are the nearest within fifty years: 26 is 2026, 81 is 1981. */
function fullYear(year: number, today: Date): number {
  if (year > 99) return year;
  const century = Math.floor(today.getFullYear() / 100) * 100;
  return century + year > today.getFullYear() + 20 ? century + year - 100 : century + year;
}

function shifted(from: Date, days: number): string {
  const date = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  return civil(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? '';
}

function civil(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
