/** What was typed and not yet saved: kept in this browser per user, for at most a day, wiped at sign-out. */
const DAY = 86_400_000;
const PREFIX = 'kartoteka.draft.';

interface Kept<Value> {
  at: number;
  value: Value;
}

export function keepDraft<Value>(name: string, value: Value | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), value } satisfies Kept<Value>));
  } catch {
    // a full or refused storage costs the draft, not the form
  }
}

export function draftOf<Value>(name: string): Value | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept<Value> | null;
    if (!kept || kept.at < Date.now() - DAY) return null;
    return kept.value;
  } catch {
    return null;
  }
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
