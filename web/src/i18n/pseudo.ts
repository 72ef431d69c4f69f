/** The messages in a language that nobody speaks: longer by two fifths and with accents, to find what does not fit. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

const ACCENTS: Record<string, string> = {
  a: 'á', c: 'ç', e: 'ë', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ÿ', z: 'ž',
  A: 'Å', C: 'Ç', E: 'É', I: 'Ï', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Ü', Y: 'Ý', Z: 'Ž',
}; // biome-ignore format: a table
const MORE = 0.4;

export function pseudo(messages: Record<string, string>): Record<string, MessageFormatElement[]> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, parse(text).map(stretched)]));
}

function stretched(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: stretchedText(element.value) };
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(stretched) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(([key, option]) => [
    key,
    { ...option, value: option.value.map(stretched) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
}

/** Longer words, not more of them: long words are what breaks a line. */
export function stretchedText(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const accented = [...word].map((letter) => ACCENTS[letter] ?? letter).join('');
    const last = accented.at(-1)?.toLowerCase() ?? '';
    return accented + last.repeat(Math.ceil([...word].length * MORE));
  });
}
