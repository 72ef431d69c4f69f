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
  return keptAs<Value>(PREFIX + name)?.value ?? null;
}

/** All that is kept under this name, and under it with a slot ("name~slot") behind; the latest first. */
export function draftsOf<Value>(name: string): { name: string; at: number; value: Value }[] {
  const own = Object.keys(localStorage).filter((key) => key.split('~')[0] === PREFIX + name);
  return own
    .flatMap((key) => {
      const kept = keptAs<Value>(key);
      return kept ? [{ name: key.slice(PREFIX.length), ...kept }] : [];
    })
    .sort((one, other) => other.at - one.at);
}

/** Those of one user: their names begin with his id. */
export function forgetDrafts(user: number): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${PREFIX}${user}.`)) localStorage.removeItem(key);
}

function keptAs<Value>(key: string): Kept<Value> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<Value> | null;
    return kept && kept.at >= Date.now() - DAY ? kept : null;
  } catch {
    return null;
  }
}
