/** Countries with the currency and the time zone they propose; names come from Intl in the user's language. */

const PROPOSALS: Record<string, [currency: string, zone: string]> = {
  AT: ['EUR', 'Europe/Vienna'],
  BE: ['EUR', 'Europe/Brussels'],
  CH: ['CHF', 'Europe/Zurich'],
  DE: ['EUR', 'Europe/Berlin'],
  DK: ['DKK', 'Europe/Copenhagen'],
  ES: ['EUR', 'Europe/Madrid'],
  FI: ['EUR', 'Europe/Helsinki'],
  FR: ['EUR', 'Europe/Paris'],
  GB: ['GBP', 'Europe/London'],
  IE: ['EUR', 'Europe/Dublin'],
  IT: ['EUR', 'Europe/Rome'],
  LI: ['CHF', 'Europe/Zurich'],
  LU: ['EUR', 'Europe/Luxembourg'],
  MC: ['EUR', 'Europe/Monaco'],
  NL: ['EUR', 'Europe/Amsterdam'],
  NO: ['NOK', 'Europe/Oslo'],
  PT: ['EUR', 'Europe/Lisbon'],
  SE: ['SEK', 'Europe/Stockholm'],
  SM: ['EUR', 'Europe/Rome'],
  GR: ['EUR', 'Europe/Athens'],
  PL: ['PLN', 'Europe/Warsaw'],
  CZ: ['CZK', 'Europe/Prague'],
  SK: ['EUR', 'Europe/Bratislava'],
  HU: ['HUF', 'Europe/Budapest'],
  SI: ['EUR', 'Europe/Ljubljana'],
  HR: ['EUR', 'Europe/Zagreb'],
  RO: ['RON', 'Europe/Bucharest'],
  BG: ['EUR', 'Europe/Sofia'],
  RS: ['RSD', 'Europe/Belgrade'],
  BA: ['BAM', 'Europe/Sarajevo'],
  ME: ['EUR', 'Europe/Podgorica'],
  MK: ['MKD', 'Europe/Skopje'],
  AL: ['ALL', 'Europe/Tirane'],
  EE: ['EUR', 'Europe/Tallinn'],
  LV: ['EUR', 'Europe/Riga'],
  LT: ['EUR', 'Europe/Vilnius'],
  IS: ['ISK', 'Atlantic/Reykjavik'],
  MT: ['EUR', 'Europe/Malta'],
  CY: ['EUR', 'Asia/Nicosia'],
  TR: ['TRY', 'Europe/Istanbul'],
  RU: ['RUB', 'Europe/Moscow'],
  BY: ['BYN', 'Europe/Minsk'],
  UA: ['UAH', 'Europe/Kyiv'],
  MD: ['MDL', 'Europe/Chisinau'],
  KZ: ['KZT', 'Asia/Almaty'],
  KG: ['KGS', 'Asia/Bishkek'],
  UZ: ['UZS', 'Asia/Tashkent'],
  TJ: ['TJS', 'Asia/Dushanbe'],
  AM: ['AMD', 'Asia/Yerevan'],
  AZ: ['AZN', 'Asia/Baku'],
  GE: ['GEL', 'Asia/Tbilisi'],
  IL: ['ILS', 'Asia/Jerusalem'],
  US: ['USD', 'America/New_York'],
  CA: ['CAD', 'America/Toronto'],
  MX: ['MXN', 'America/Mexico_City'],
  BR: ['BRL', 'America/Sao_Paulo'],
  AR: ['ARS', 'America/Argentina/Buenos_Aires'],
  CL: ['CLP', 'America/Santiago'],
  CO: ['COP', 'America/Bogota'],
  PE: ['PEN', 'America/Lima'],
  AU: ['AUD', 'Australia/Sydney'],
  NZ: ['NZD', 'Pacific/Auckland'],
  JP: ['JPY', 'Asia/Tokyo'],
  CN: ['CNY', 'Asia/Shanghai'],
  IN: ['INR', 'Asia/Kolkata'],
  KR: ['KRW', 'Asia/Seoul'],
  SG: ['SGD', 'Asia/Singapore'],
  AE: ['AED', 'Asia/Dubai'],
  ZA: ['ZAR', 'Africa/Johannesburg'],
  MA: ['MAD', 'Africa/Casablanca'],
  TN: ['TND', 'Africa/Tunis'],
  EG: ['EGP', 'Africa/Cairo'],
  SN: ['XOF', 'Africa/Dakar'],
  CI: ['XOF', 'Africa/Abidjan'],
  DZ: ['DZD', 'Africa/Algiers'],
};

const BY_LANGUAGE: Record<string, string> = { en: 'GB', it: 'IT', de: 'DE', fr: 'FR', ru: 'RU' };

export const COUNTRIES: readonly string[] = Object.keys(PROPOSALS);
export const CURRENCIES: readonly string[] = [
  ...new Set(Object.values(PROPOSALS).map(([currency]) => currency)),
].sort();

export const currencyOf = (country: string): string => PROPOSALS[country]?.[0] ?? 'EUR';
export const zoneOf = (country: string): string => PROPOSALS[country]?.[1] ?? 'Europe/Berlin';

/** The country of the browser's language tag or time zone, else the one where the language is at home. */
export function countryOfBrowser(language: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const byZone = COUNTRIES.find((country) => zoneOf(country) === zone);
  const region = navigator.language.split('-')[1]?.toUpperCase();
  return byZone ?? COUNTRIES.find((country) => country === region) ?? BY_LANGUAGE[language] ?? 'DE';
}
