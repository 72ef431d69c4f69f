/** The language chosen on this device, for whoever is not signed in yet. */
import { useSyncExternalStore } from 'react';
import { browserLanguage, isLanguage, type Language } from '../i18n/messages';
import { recall, remember } from './storage';

const watchers = new Set<() => void>();

export function chosenLanguage(): Language {
  const stored = recall('language');
  return isLanguage(stored) ? stored : browserLanguage();
}

export function chooseLanguage(language: Language): void {
  remember('language', language);
  for (const watcher of watchers) watcher();
}

export function useChosenLanguage(): Language {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, chosenLanguage);
}
