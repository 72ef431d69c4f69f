/** Dates, numbers and money as the user's locale writes them; phones are in lib/phone, parsing is in lib/parse. */

export interface LocaleChoice {
  language: string;
  country?: string | undefined;
  timezone?: string | undefined;
}

export interface Money {
  amount: string;
  currency: string;
}

export type Formats = ReturnType<typeof createFormats>;

/** "de" in a Swiss portal is "de-CH": words by language, figures by country. */
export function localeOf(choice: LocaleChoice): string {
  const tag = choice.country ? `${choice.language}-${choice.country}` : choice.language;
  return Intl.NumberFormat.supportedLocalesOf([tag])[0] ?? choice.language;
}

export function createFormats(choice: LocaleChoice) {
  const locale = localeOf(choice);
  const zone = choice.timezone ? { timeZone: choice.timezone } : {};
  const formatter = memo((key: string) => new Intl.NumberFormat(locale, JSON.parse(key)));
  const dates = memo((key: string) => new Intl.DateTimeFormat(locale, JSON.parse(key)));
  const number = (value: string | number, options: Intl.NumberFormatOptions = {}) =>
    formatter(JSON.stringify({ maximumFractionDigits: 12, ...options })).format(asNumeric(value));
  const moment = (value: string, options: Intl.DateTimeFormatOptions) =>
    dates(JSON.stringify({ ...zone, ...options })).format(new Date(value));
  return {
    locale,
    homeCountry: choice.country,
    timezone: choice.timezone,
    number,
    /** Keeps every digit of the stored decimal; rounds nothing away. */
    money: (value: Money) => formatMoney(value, number),
    /** A calendar day (YYYY-MM-DD): it has no time zone. */
    date: (day: string) =>
      isDay(day)
        ? dates(JSON.stringify({ timeZone: 'UTC', ...dayStyle(choice.language) })).format(
            new Date(`${day}T00:00:00Z`),
          )
        : day,
    dateTime: (at: string) =>
      moment(at, { ...dayStyle(choice.language), hour: '2-digit', minute: '2-digit' }),
    dayOf: (at: string) => moment(at, { weekday: 'short', ...dayStyle(choice.language) }),
    time: (at: string) => moment(at, { hour: '2-digit', minute: '2-digit' }),
    ago: (at: string, now: Date = new Date()) => relative(locale, at, now),
    bytes: (size: number) => formatBytes(size, number),
    list: (words: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    country: (code: string) => nameOf(locale, 'region', code),
    currency: (code: string) => nameOf(locale, 'currency', code),
    language: (code: string) => nameOf(locale, 'language', code),
  };
}

/** What is no day is shown as it was typed: it may stand on the screen until the server has refused it. */
const isDay = (text: string) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

function dayStyle(language: string): Intl.DateTimeFormatOptions {
  return language === 'en'
    ? { day: 'numeric', month: 'short', year: 'numeric' }
    : { day: '2-digit', month: '2-digit', year: 'numeric' };
}

function formatMoney(value: Money, number: (v: string, o?: Intl.NumberFormatOptions) => string): string {
  try {
    return number(value.amount, { style: 'currency', currency: value.currency });
  } catch {
    return `${value.amount} ${value.currency}`;
  }
}

function formatBytes(size: number, number: (v: number, o?: Intl.NumberFormatOptions) => string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(size, 1)) / Math.log(1000)));
  const unit = units[step] ?? 'byte';
  return number(size / 1000 ** step, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step ? 1 : 0,
  });
}

function relative(locale: string, at: string, now: Date): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' });
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit);
  }
  return format.format(Math.round(seconds), 'second');
}

function nameOf(locale: string, type: 'region' | 'currency' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Intl takes decimal strings exactly; TypeScript's library only knows them as a template type. */
function asNumeric(value: string | number): Intl.StringNumericLiteral | number {
  return value as Intl.StringNumericLiteral | number;
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}
