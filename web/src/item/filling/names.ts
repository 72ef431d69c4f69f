/** Names of people: which of the words is the first name, which the last, in the orders of five languages. */
export interface PersonName {
  first_name?: string | undefined;
  middle_name?: string | undefined;
  last_name?: string | undefined;
}

const TITLES =
  /^(?:mr|mrs|ms|miss|herr|frau|hr|fr|dr|prof|professor|ing|dipl|mag|lic|dott|dott\.ssa|dottssa|sig|sig\.ra|sigra|avv|arch|geom|rag|m|mme|mlle|me|pr|maître|г-н|г-жа|господин|госпожа|д-р|проф)\.?$/iu;
const COMPOUND_TITLE =
  /^(?:(?:dipl|mag|dott|m|b|ph|mba)[.-].*|ph\.?d\.?|mba|msc|bsc|ll\.?m\.?|jun\.?|jr\.?|sr\.?)$/iu;
const PARTICLES =
  /^(?:van|von|der|den|de|di|da|del|della|dello|dei|degli|du|des|la|le|zu|zum|ter|ten|el|al|bin|dal|d')$/iu;
const WORD = /^\p{Lu}(?:[\p{L}’'.-]|\p{M})*$/u;
const PATRONYMIC = /(?:вич|вна|ична)$/iu;
const RUSSIAN_LAST = /(?:[оеё]в|[оеё]ва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|ых|их)$/iu;

/** The name in these words; null where they are none. `sure`: it is known that they are one. */
export function personName(text: string, sure = false): PersonName | null {
  const [before = '', after = '', ...more] = text.split(',').map((part) => part.trim());
  const turned = after && !more.length && /^[^\s]+(?:\s\S+)?$/.test(after) && !COMPOUND_TITLE.test(after);
  if (turned && before.split(/\s+/).length <= 2) {
    const [last, first] = [wordsOf(before), wordsOf(after)];
    return last.length && first.length && (sure || [...last, ...first].every(isWord))
      ? { first_name: cased(first), last_name: cased(last) }
      : null;
  }
  const words = wordsOf(before);
  if (!sure && (words.length < 2 || words.length > 5 || !words.every(isWord))) return null;
  if (!words.length) return null;
  return words.length === 1 ? { last_name: cased(words) } : ordered(words);
}

const isWord = (word: string) => WORD.test(word) || PARTICLES.test(word);

/** Without forms of address, degrees and what stands in brackets. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/\([^)]*\)|["“”„]/g, ' ')
    .split(/\s+/)
    .filter((word) => word && !TITLES.test(word) && !COMPOUND_TITLE.test(word));

function ordered(words: readonly string[]): PersonName {
  const [one = '', two = '', three] = words;
  if (three && words.length === 3 && PATRONYMIC.test(three) && /\p{Script=Cyrillic}/u.test(three))
    return named([two], [one], three);
  if (three && words.length === 3 && PATRONYMIC.test(two) && /\p{Script=Cyrillic}/u.test(two))
    return named([one], [three], two);
  if (!three && RUSSIAN_LAST.test(one) && !RUSSIAN_LAST.test(two) && /\p{Script=Cyrillic}/u.test(one))
    return named([two], [one]);
  // "DURAND Camille", "Camille DURAND": the capitals are the last name
  const loud = words.filter(isLoud);
  if (loud.length && loud.length < words.length)
    return named(
      words.filter((word) => !isLoud(word)),
      loud,
    );
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.test(word));
  const begin = particle > 0 ? particle : words.length - 1;
  return named(words.slice(0, begin), words.slice(begin));
}

const named = (first: readonly string[], last: readonly string[], middle?: string): PersonName => ({
  first_name: cased(first),
  last_name: cased(last),
  ...(middle ? { middle_name: cased([middle]) } : {}),
});

const isLoud = (word: string) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

/** "DURAND-LÉVY" is Durand-Lévy. */
const cased = (words: readonly string[]): string =>
  words
    .map((word) =>
      isLoud(word)
        ? word
            .toLowerCase()
            .replace(/(^|[-'’])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase())
        : word,
    )
    .join(' ');
