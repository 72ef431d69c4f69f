/// <reference types="node" />
/** What holds for every message of every language. Missing keys and untranslated texts are judged by `make check`. */
import { readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { browserLanguage, LANGUAGES, type Language, loadMessages } from './messages';

// the words that `make check` lets stand too
const alike = new Set(
  readFileSync(new URL('../../../checks/same_as_english.txt', import.meta.url), 'utf8').split('\n'),
);
const languages = Object.keys(LANGUAGES) as Language[];

/** Names of placeholders, and for each plural its forms. */
function shapeOf(elements: MessageFormatElement[]): { names: Set<string>; plurals: string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const visit = (element: MessageFormatElement) => {
    if ('value' in element && element.type !== TYPE.literal) names.add(element.value);
    if (element.type === TYPE.plural) plurals.push(Object.keys(element.options));
    if ('options' in element)
      for (const option of Object.values(element.options)) option.value.forEach(visit);
    if (element.type === TYPE.tag) element.children.forEach(visit);
  };
  elements.forEach(visit);
  return { names, plurals };
}

describe.each(languages)('the messages in %s', (language) => {
  it('are sound ICU and fill the same placeholders as the English ones', async () => {
    const [own, english] = [await loadMessages(language), await loadMessages('en')];
    const wrong: string[] = [];
    for (const [id, text] of Object.entries(own)) {
      const names = [...shapeOf(parse(text)).names].sort();
      const wanted = [...shapeOf(parse(english[id as keyof typeof english])).names].sort();
      if (names.join() !== wanted.join()) wrong.push(`${id}: ${names} instead of ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });

  it('are all there, and translated where the word is not the same', async () => {
    const [own, english] = [await loadMessages(language), await loadMessages('en')];
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    if (language === 'en') return;
    const left = Object.entries(own).filter(
      ([id, text]) =>
        text === english[id as keyof typeof english] && /\p{L}{2}/u.test(text.replace(/\{[^}]*\}/g, '')),
    );
    expect(left.filter(([, text]) => !alike.has(text))).toEqual([]);
  });

  it('have every plural form that the language knows', async () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wrong: string[] = [];
    for (const [id, text] of Object.entries(await loadMessages(language))) {
      for (const forms of shapeOf(parse(text)).plurals) {
        const missing = categories.filter((category) => !forms.includes(category));
        if (missing.length) wrong.push(`${id}: ${missing}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the language of the browser', () => {
  it('is the first one asked for that we speak', () => {
    expect(browserLanguage(['pt-BR', 'de-CH', 'en'])).toBe('de');
  });
  it('is English when we speak none of them', () => {
    expect(browserLanguage(['ja'])).toBe('en');
  });
});
