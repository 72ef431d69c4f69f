/** Small choices kept in this browser (never server data); a browser that refuses storage simply forgets. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`kartoteka.${key}`);
    else localStorage.setItem(`kartoteka.${key}`, value);
  } catch {
    // private windows may refuse: the choice then lasts as long as the page
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`kartoteka.${key}`);
  } catch {
    return null;
  }
}
