/** The order of a list: up to three keys, each rising or falling. */
import { BY_NAME, MOST_KEYS } from './listState';

export interface SortKey {
  key: string;
  falling: boolean;
}

/** By name, rising, is the order that needs no word. */
export const sortKeys = (sort: readonly string[]): SortKey[] =>
  (sort.length ? sort : [BY_NAME]).map((word) => ({
    key: word.replace(/^-/, ''),
    falling: word.startsWith('-'),
  }));

export function sortWords(keys: readonly SortKey[]): string[] {
  const unique = keys.filter((one, at) => keys.findIndex(({ key }) => key === one.key) === at);
  const words = unique.slice(0, MOST_KEYS).map(({ key, falling }) => (falling ? `-${key}` : key));
  return words.length === 1 && words[0] === BY_NAME ? [] : words;
}

/** By this field alone; once more turns the order. */
export function sortedBy(sort: readonly string[], key: string): string[] {
  const now = sortKeys(sort);
  const only = now.length === 1 && now[0]?.key === key ? now[0] : null;
  return sortWords([{ key, falling: only ? !only.falling : false }]);
}

/** By this field too, after the others; once more turns it. */
export function sortedAlsoBy(sort: readonly string[], key: string): string[] {
  const now = sort.length ? sortKeys(sort) : [];
  const known = now.some((one) => one.key === key);
  return sortWords(
    known
      ? now.map((one) => (one.key === key ? { ...one, falling: !one.falling } : one))
      : [...now.slice(0, MOST_KEYS - 1), { key, falling: false }],
  );
}
