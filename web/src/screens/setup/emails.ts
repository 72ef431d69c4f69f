/** The e-mail addresses in a pasted text, whatever stands between and around them; each once. */
export function emailsIn(text: string): string[] {
  const found = text.match(/[^\s<>,;:"'()[\]]+@[^\s<>,;:"'()[\]]+\.[^\s<>,;:"'()[\]]+/g) ?? [];
  const clean = found.map((one) => one.replace(/\.+$/, ''));
  return [...new Map(clean.map((one) => [one.toLowerCase(), one])).values()];
}

/** One name a line, each once. */
export function namesIn(text: string): string[] {
  const lines = text.split(/[\n,;]/).map((line) => line.trim());
  return [...new Map(lines.filter(Boolean).map((one) => [one.toLowerCase(), one])).values()];
}
