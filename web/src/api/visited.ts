/** The cards opened in this tab, newest first, in memory only: found at once, before the server answers. */
export interface Visited {
  kind: string;
  id: number;
  title: string;
}

const MOST = 200;
let visited: readonly Visited[] = [];

export function rememberVisit(item: Visited): void {
  visited = [item, ...visited.filter((one) => one.kind !== item.kind || one.id !== item.id)].slice(0, MOST);
}

export function forgetVisits(): void {
  visited = [];
}

/** The newest for an empty query; else those with every word somewhere in the title. */
export function findVisited(query: string, most = 6): readonly Visited[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return visited.filter((one) => words.every((word) => fold(one.title).includes(word))).slice(0, most);
}

/** Lower case, without accents, ё as е, ß as ss. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
