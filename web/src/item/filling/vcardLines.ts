/** The lines of a vCard as its properties, in any of its versions and as tolerantly as address books write them. */

export interface Property {
  name: string;
  /** "item1" ties a label to its value. */
  group: string;
  /** In lower case: "cell", "work", "pref". */
  types: readonly string[];
  params: ReadonlyMap<string, string>;
  /** Decoded, still with the escapes of its parts. */
  value: string;
}

/** Longer ones are pictures, or nothing that a field could take. */
const LONGEST = 20_000;
const LONGEST_HEAD = 1_000;

/** The cards of the text one by one; a card within a card belongs to nobody. */
export function cardsOf(text: string): Property[][] {
  const cards: Property[][] = [];
  let depth = 0;
  for (const line of unfolded(text)) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      if (depth === 0) cards.push([]);
      depth += 1;
    } else if (/^END:VCARD\s*$/i.test(line)) depth = Math.max(0, depth - 1);
    else if (depth === 1) {
      const property = propertyOf(line);
      if (property) cards.at(-1)?.push(property);
    }
  }
  return cards;
}

/** One line for each property. A card quoted in a mail stands behind "> " or blanks. */
function unfolded(text: string): string[] {
  const quoted = /^([>\t ]+)BEGIN:VCARD/im.exec(text)?.[1] ?? '';
  const lines: string[][] = [];
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const line = quoted && raw.startsWith(quoted) ? raw.slice(quoted.length) : raw;
    const last = lines.at(-1);
    const end = last?.at(-1) ?? '';
    if (last && end.endsWith('=') && isQuotedPrintable(last[0] ?? ''))
      last.splice(-1, 1, end.slice(0, -1), line);
    else if (last && /^[ \t]/.test(line)) last.push(line.slice(1));
    else if (line.trim()) lines.push([line]);
  }
  return lines.map((parts) => parts.join(''));
}

const isQuotedPrintable = (line: string) => /^[^:]{0,200}QUOTED-PRINTABLE[^:]{0,80}:/i.test(line);

function propertyOf(line: string): Property | null {
  const end = outside(line.slice(0, LONGEST_HEAD), ':')[0] ?? line.slice(0, LONGEST_HEAD).indexOf(':');
  if (end < 1 || line.length > LONGEST) return null;
  const [head = '', ...rest] = cut(line.slice(0, end), ';');
  const [, group = '', name = ''] = /^(?:([^.]*)\.)?(.*)$/.exec(head.trim()) ?? [];
  const params = new Map<string, string>();
  const types: string[] = [];
  for (const one of rest) {
    const [, key = 'TYPE', value = ''] = /^\s*(?:([\w-]+)\s*=)?(.*)$/s.exec(one) ?? [];
    const said = value.replace(/"/g, '').trim();
    if (key.toUpperCase() === 'TYPE') types.push(...said.toLowerCase().split(','));
    params.set(key.toUpperCase(), said);
  }
  const encoding = `${params.get('ENCODING') ?? ''},${types.join()}`.toUpperCase();
  if (/\bB(ASE64)?\b/.test(encoding)) return null; // pictures, sounds and keys
  const raw = line.slice(end + 1);
  const value = encoding.includes('QUOTED-PRINTABLE') ? decoded(raw, params.get('CHARSET')) : raw;
  return { name: name.toUpperCase(), group, types, params, value };
}

/** Where the mark stands outside of quotation marks. */
function outside(text: string, mark: string): number[] {
  const places: number[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === mark && !quoted) places.push(at);
  }
  return places;
}

function cut(text: string, mark: string): string[] {
  const ends = [...outside(text, mark), text.length];
  return ends.map((end, index) => text.slice(index ? (ends[index - 1] ?? 0) + 1 : 0, end));
}

/** Quoted-printable: its bytes are of the named charset, or of UTF-8, or of Western Europe. */
function decoded(text: string, charset: string | undefined): string {
  const plain = new TextEncoder();
  const bytes: number[] = [];
  for (const part of text.match(/=[\dA-F]{2}|[^=]+|=/gi) ?? []) {
    if (/^=[\dA-F]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...plain.encode(part));
  }
  return bytesAsText(new Uint8Array(bytes), 'windows-1252', charset);
}

/** The text of a file: UTF-8 or UTF-16 where it is that, else the old charset of the reader's language. */
export function bytesAsText(bytes: Uint8Array, old: string, named?: string): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : '';
  for (const charset of [utf16, named ?? '', 'utf-8'].filter(Boolean)) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // not that one, or none that is known
    }
  }
  return new TextDecoder(old).decode(bytes);
}

/** The parts of a value between semicolons, their escapes taken away. */
export const partsOf = (value: string): string[] => value.split(/(?<!\\);/).map(unescaped);

export const unescaped = (text: string): string =>
  text.replace(/\\([\\,;:nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark)).trim();
