// Adds or changes messages in all five catalogues at once and keeps them sorted.
// Reads JSON from standard input: {"key": ["English", "Italiano", "Deutsch", "Français", "Русский"]}; null removes a key.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const LANGUAGES = ['en', 'it', 'de', 'fr', 'ru'];
const added = JSON.parse(readFileSync(0, 'utf8'));

for (const [key, texts] of Object.entries(added)) {
  if (texts !== null && (texts.length !== 5 || texts.some((text) => !text))) throw new Error(`${key}: five texts are needed`);
}
LANGUAGES.forEach((language, index) => {
  const file = new URL(`../src/i18n/${language}.json`, import.meta.url);
  let current = {};
  try {
    current = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  for (const [key, texts] of Object.entries(added)) {
    if (texts === null) delete current[key];
    else current[key] = texts[index];
  }
  const sorted = Object.fromEntries(Object.entries(current).sort(([a], [b]) => (a < b ? -1 : 1)));
  const temporary = new URL(`../src/i18n/.${language}.json.new`, import.meta.url);
  writeFileSync(temporary, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(temporary, file);
});
