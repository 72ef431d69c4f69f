/** The five languages and their catalogues. English's keys are the type of every message id. */
import type en from './en.json';

export type Messages = typeof en;
export type MessageId = keyof Messages;
export type Language = 'en' | 'it' | 'de' | 'fr' | 'ru';

export const LANGUAGES: Record<Language, string> = {
  en: 'English',
  it: 'Italiano',
  de: 'Deutsch',
  fr: 'Français',
  ru: 'Русский',
};

const catalogues: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('./en.json'),
  it: () => import('./it.json'),
  de: () => import('./de.json'),
  fr: () => import('./fr.json'),
  ru: () => import('./ru.json'),
};

export async function loadMessages(language: Language): Promise<Messages> {
  return (await catalogues[language]()).default;
}

export function isLanguage(value: string | null | undefined): value is Language {
  return value !== null && value !== undefined && value in LANGUAGES;
}

/** What the browser asks for, as far as we speak it. */
export function browserLanguage(wanted: readonly string[] = navigator.languages): Language {
  for (const tag of wanted) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'en';
}
