/** Phones in a signature: a number with a word before it that says so, or one that by the rules of its country is one. */
import { EXTENSION_IN_TEXT } from '../../lib/extensions';
import { phonesIn } from '../../lib/phone';
import type { Found } from './found';

/** The words before a number, by what they say of it; the first kind that is named wins. */
const KINDS: readonly [kind: string, words: string][] = [
  [
    'mobile',
    'mobile mobil mob mobiltelefon mobilfunk cell cel cellulare cellphone handy natel gsm portable port whatsapp m моб мобильный сотовый сот м',
  ],
  ['fax', 'fax telefax télécopie télécopieur telecopie fx f факс ф'],
  ['direct', 'direct directe durchwahl dw direkt diretto diretta прямой'],
  ['home', 'home privat private privé casa domicile дом домашний'],
  [
    'work',
    'work tel telephone telefon telefono téléphone tél phone fon fono office büro buero bureau ufficio main switchboard zentrale standard centralino voice t p ph тел телефон т раб рабочий офис',
  ],
];
const WORDS = new Map(
  KINDS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
/** Lines of numbers that are no phones: registers, taxes, banks. */
const REGISTER =
  /(?:^|[^\p{L}])(?:hrb|hra|ust|mwst|iban|bic|swift|vat|p\.?\s?iva|partita iva|c\.\s?f\.|codice fiscale|siret|siren|rcs|tva|rea|uid|инн|кпп|огрн|огрнип|бик|р\/с|steuer|amtsgericht|handelsregister|company (?:no|number)|registered)(?![\p{L}])/iu;
const NUMBER = new RegExp(
  String.raw`(?:\+|\(\+?|\b)\d[\d\s()./\-–‑]{3,}\d(?:\s*(?:${EXTENSION_IN_TEXT})\s*\d{1,6})?`,
  'giu',
);
const DAY = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;

/** What kind of phone such words speak of; undefined where they speak of none. */
export function kindOfPhone(words: string): string | undefined {
  const said = (words.toLowerCase().match(/\p{L}+/gu) ?? []).slice(-3).map((word) => WORDS.get(word));
  if (/(?:tel|тел)\w*\.?\s*[/&+]\s*(?:fax|факс)/iu.test(words)) return 'work';
  return KINDS.map(([kind]) => kind).find((kind) => said.includes(kind));
}

/** Takes the phones out of a piece of a signature; answers what is left of it. */
export function takePhones(found: Found, text: string, country: string | undefined): string {
  if (REGISTER.test(text)) return '';
  const known = phonesIn(text, country).map(digitsOf);
  let left = '';
  let done = 0;
  for (const match of text.matchAll(NUMBER)) {
    const before = text.slice(done, match.index);
    const kind = kindOfPhone(before);
    const taken = eachNumber(match[0]).filter((one) => isPhone(one, kind, text, known));
    if (!taken.length) {
      left += before + match[0];
    } else {
      left += kind ? withoutLabel(before) : before;
      for (const value of taken) add(found, value, kind ?? 'work');
    }
    done = match.index + match[0].length;
  }
  return (left + text.slice(done)).trim();
}

/** "040 123 / 0170 456" are two. */
const eachNumber = (text: string): string[] =>
  (digitsOf(text).length > 15 ? text.split(/\s*\/\s*/) : [text]).map(balanced);

function isPhone(value: string, kind: string | undefined, all: string, known: readonly string[]): boolean {
  const digits = digitsOf(value);
  if (digits.length < 5 || digits.length > 20 || DAY.test(value.trim())) return false;
  if (kind) return true;
  if (digits.length < 7) return false;
  if (known.some((one) => one.endsWith(digits.slice(-7)))) return true;
  const alone = !/[\p{L}]/u.test(all);
  return /^\(?\+/.test(value) || (alone && /^\(?[08]/.test(value));
}

function add(found: Found, value: string, label: string): void {
  if (!found.phone.some((one) => digitsOf(one.value) === digitsOf(value))) found.phone.push({ value, label });
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A bracket that was opened before the number, or is closed behind it, is not its own. */
function balanced(text: string): string {
  const one = text.trim().replace(/[\s(/.–-]+$/, '');
  const opened = one.split('(').length - one.split(')').length;
  if (opened > 0) return one.replace('(', '');
  return opened < 0 ? one.replace(/\)(?!.*\))/, '') : one;
}

const withoutLabel = (text: string) =>
  text.replace(/[\p{L}.]+(?:\s*[/&(]?\s*[\p{L}.]+\)?)?\s*[:.]?\s*\(?$/u, '');
