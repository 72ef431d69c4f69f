/** Countries as people name them at the end of an address, in five languages, and as addresses on the web end. */
import { COUNTRIES } from '../../lib/countries';
import { bare } from './found';

const LANGUAGES = ['en', 'it', 'de', 'fr', 'ru'];
const SHORT: Record<string, string> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  greatbritain: 'GB',
  usa: 'US',
  us: 'US',
  рф: 'RU',
};

let names: Map<string, string> | undefined;

/** The code of the country that is called so; undefined where none is. */
export function countryNamed(text: string): string | undefined {
  names ??= new Map(
    LANGUAGES.flatMap((language) => {
      const said = new Intl.DisplayNames(language, { type: 'region' });
      return COUNTRIES.map((code) => [bare(said.of(code) ?? code), code] as const);
    }),
  );
  const code = text.trim();
  if (/^[A-Z]{2}$/.test(code) && COUNTRIES.includes(code)) return code;
  return names.get(bare(text)) ?? SHORT[bare(text)];
}

/** "anna@firma.de" lies in Germany; undefined for addresses that lie nowhere. */
export function countryOfHost(host: string): string | undefined {
  const end = /\.([a-z]{2})$/i.exec(host)?.[1]?.toUpperCase();
  if (end === 'UK') return 'GB';
  return end && COUNTRIES.includes(end) && !['IO', 'AI', 'CO', 'ME', 'TV'].includes(end) ? end : undefined;
}
