/** What a page of the manual is made of, and where the pages of a language come from. */
import type { Language } from '../../i18n';
import type { HelpPage } from '../../lib/helpPages';

export type Inline =
  | string
  | { type: 'control' | 'stress'; text: Inline[] }
  | { type: 'key'; text: string }
  | { type: 'link'; page: HelpPage; text: Inline[] };

export type Block =
  | { type: 'heading' | 'text'; text: Inline[] }
  | { type: 'steps' | 'points'; items: Inline[][] };

export type Manual = Record<string, { title: string; blocks: Block[] }>;

const languages: Record<Language, () => Promise<{ default: Manual }>> = {
  en: () => import('virtual:manual/en'),
  it: () => import('virtual:manual/it'),
  de: () => import('virtual:manual/de'),
  fr: () => import('virtual:manual/fr'),
  ru: () => import('virtual:manual/ru'),
};

export async function loadManual(language: Language): Promise<Manual> {
  return (await languages[language]()).default;
}
