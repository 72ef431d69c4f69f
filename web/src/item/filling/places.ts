/** The postal address among the lines of a signature: told by its postal code, or by a street that is called one. */
import type { AddressValue } from '../../api/itemTypes';
import { countryNamed } from './countries';

const STREET =
  /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|damm|ufer|chaussee|markt)(?![\p{Ll}])|(?:^|[\s,.])(?:am|an der|im|via|viale|piazza|piazzale|corso|largo|vicolo|strada|rue|avenue|av|ave|bd|boulevard|place|quai|chemin|route|impasse|street|st|road|rd|lane|square|drive|way|ул|улица|пр|пр-т|просп|проспект|пер|переулок|наб|набережная|шоссе|ш|пл|площадь|бульвар|б-р)(?![\p{L}])/iu;
const LABEL =
  /^\s*(?:address|adresse|anschrift|indirizzo|sede(?: legale| operativa)?|postanschrift|адрес|siège|büro|office)\s*:\s*/iu;
/** "D-20457 Hamburg", "20121 Milano (MI)", "75008 Paris Cedex 08". */
const CODE_CITY =
  /^(?:(A|CH|D|F|I|L|B|DE|AT|FR|IT)[-–\s]\s?)?(\d{4,6})\s+(?:г\.\s*)?(\p{Lu}[\p{L}\s.'’/-]*?(?:\s+cedex(?:\s+\d+)?)?)(?:\s+\(?([A-Z]{2})\)?)?$/iu;
const BRITISH = /^(.*?)\s*\b([A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})$/;
const AMERICAN = /^([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$/;
const LETTERS: Record<string, string> = { A: 'AT', CH: 'CH', D: 'DE', F: 'FR', I: 'IT', L: 'LU', B: 'BE' };
const REGION = /(?:обл\.?|область|край|респ\.?|республика)/iu;

interface Piece {
  text: string;
  /** The line that it stands in. */
  line: number;
}

export interface Place {
  address: AddressValue;
  /** The lines that are the address. */
  lines: ReadonlySet<number>;
}

/** Null where the lines hold no address. `country`: where it lies if it does not say so. */
export function placeIn(lines: readonly string[], country: string | undefined): Place | null {
  const pieces = lines.flatMap((text, line) =>
    text
      .replace(LABEL, '')
      .split(',')
      .map((part) => ({ text: part.trim().replace(/\.$/, ''), line }))
      .filter((piece) => piece.text),
  );
  for (let at = 0; at < pieces.length; at += 1) {
    const found = western(pieces, at) ?? russian(pieces, at);
    if (found) return finished(pieces, found, country);
  }
  const street = pieces.findIndex(({ text }) => STREET.test(text) && /\d/.test(text));
  if (street < 0) return null;
  return finished(pieces, { address: { street: pieces[street]?.text ?? '' }, used: [street] }, country);
}

interface Half {
  address: AddressValue;
  used: number[];
}

function western(pieces: readonly Piece[], at: number): Half | null {
  const text = pieces[at]?.text ?? '';
  const plain = CODE_CITY.exec(text);
  if (plain && /^\p{Lu}/u.test(plain[3] ?? '') && (plain[3] ?? '').split(/\s+/).length <= 5) {
    const [, letter, code, city, region] = plain;
    const country = letter ? (LETTERS[letter.toUpperCase()] ?? letter.toUpperCase()) : undefined;
    return above(pieces, at, {
      postal_code: code,
      city,
      region,
      country: country ?? (region ? 'IT' : undefined),
    });
  }
  const british = BRITISH.exec(text);
  if (british) {
    const own = british[1]?.replace(/[,\s]+$/, '');
    const city = own || pieces[at - 1]?.text;
    return above(pieces, own ? at : at - 1, { postal_code: british[2], city, country: 'GB' }, at);
  }
  const american = AMERICAN.exec(text);
  if (!american || !pieces[at - 1]) return null;
  const city = pieces[at - 1]?.text;
  return above(pieces, at - 1, { postal_code: american[2], city, region: american[1], country: 'US' }, at);
}

type Said = { [Part in keyof AddressValue]?: string | undefined };

/** The street stands right before the city: "12" alone belongs to the piece before it. */
function above(pieces: readonly Piece[], city: number, said: Said, last = city): Half {
  const used = Array.from({ length: last - city + 1 }, (_, index) => city + index);
  const street: string[] = [];
  for (let at = city - 1; at >= 0 && city - at <= 3; at -= 1) {
    const text = pieces[at]?.text ?? '';
    const number = /^\d+\s?\p{L}?(?:[/-]\d+)?$/u.test(text);
    if (!number && !(STREET.test(text) || (/\d/.test(text) && /\p{L}{3}/u.test(text)))) break;
    street.unshift(text);
    used.push(at);
    if (number) continue;
    // "14, rue des Lilas"
    const before = pieces[at - 1];
    if (
      !/\d/.test(text) &&
      before?.line === pieces[at]?.line &&
      /^\d+\s?\p{L}{0,3}$/u.test(before?.text ?? '')
    ) {
      street.unshift(before?.text ?? '');
      used.push(at - 1);
    }
    break;
  }
  return { address: kept({ street: street.join(', '), ...said }), used };
}

/** "101000, Россия, г. Москва, ул. Мясницкая, д. 5" and "ул. Мясницкая, д. 5, Москва, 101000". */
function russian(pieces: readonly Piece[], at: number): Half | null {
  const here = pieces[at];
  const code = /^\d{6}$/.test(here?.text ?? '') ? here?.text : undefined;
  if (!here || (!code && !/^г\.?\s+?\p{Lu}|^г\.\p{Lu}/u.test(here.text))) return null;
  const own = pieces.flatMap((piece, index) => (piece.line === here.line && index !== at ? [index] : []));
  const following = own.filter((index) => index > at);
  const next =
    code && !own.length ? pieces.flatMap(({ line }, index) => (line === here.line + 1 ? [index] : [])) : [];
  const around = !code ? [at, ...following] : following.length ? following : next.length ? next : own;
  const parts = around.filter((index) => !countryNamed(textOf(index)));
  const region = parts.find((index) => REGION.test(textOf(index)) && !STREET.test(textOf(index)));
  const towns = parts.filter((index) => index !== region);
  const marked = towns.find((index) => /^г\.?\s/u.test(`${textOf(index).replace(/^г\./, 'г. ')}`));
  const city =
    marked ?? towns.find((index) => !STREET.test(textOf(index)) && /^\p{L}[\p{L}\s-]+$/u.test(textOf(index)));
  const street = towns
    .filter((index) => index !== city)
    .map(textOf)
    .join(', ');
  return {
    address: kept({
      street,
      postal_code: code,
      city: city === undefined ? undefined : textOf(city).replace(/^г\.?\s*/u, ''),
      region: region === undefined ? undefined : textOf(region),
      country: /\p{Script=Cyrillic}/u.test(street) ? 'RU' : undefined,
    }),
    used: [at, ...around],
  };

  function textOf(index: number): string {
    return pieces[index]?.text ?? '';
  }
}

/** With its country, which stands in a piece of its own behind the rest or before it. */
function finished(pieces: readonly Piece[], { address, used }: Half, country: string | undefined): Place {
  const taken = new Set(used.map((index) => pieces[index]?.line ?? -1));
  const named = pieces.find(
    ({ text, line }) => countryNamed(text) && [...taken].some((one) => Math.abs(line - one) <= 1),
  );
  if (named && pieces.every(({ text, line }) => line !== named.line || taken.has(line) || countryNamed(text)))
    taken.add(named.line);
  const land = (named && countryNamed(named.text)) ?? address.country ?? country;
  return { address: { label: 'work', ...address, ...(land ? { country: land } : {}) }, lines: taken };
}

const kept = (said: Said): AddressValue =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as AddressValue;
