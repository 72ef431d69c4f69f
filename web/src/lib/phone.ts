/** Phones as the reader's country writes them. It brings the rules of all countries, so it is loaded beside the first page. */
import {
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

/** National form for the portal's own country, international for others, untouched when it is no number. */
export function formatPhone(value: string, country: string | undefined): string {
  const own = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(value, own);
  if (!parsed?.isPossible()) return value;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}

/** The numbers that stand in a text, as they stand there: valid ones only, those without + by this country's rules. */
export function phonesIn(text: string, country: string | undefined): string[] {
  const own = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : undefined;
  return findPhoneNumbersInText(text, own).map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt));
}

/** The country that an international number is of. */
export const countryOfPhone = (value: string): string | undefined =>
  parsePhoneNumberFromString(value)?.country;
