/** Text in which what was searched for is marked, whatever its accents and case. */
import { fold } from '../api/visited';

export function Marked({ text, query }: { text: string; query: string }) {
  const spans = marks(text, query);
  let at = 0;
  const parts: React.ReactNode[] = [];
  for (const [from, to] of spans) {
    if (from > at) parts.push(text.slice(at, from));
    parts.push(<mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

/** The stretches of the text to mark, in order, not overlapping. */
export function marks(text: string, query: string): [number, number][] {
  const chars = Array.from(text);
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  for (const char of chars) {
    const plain = fold(char);
    for (let index = 0; index < plain.length; index += 1) offsets.push(at);
    folded += plain;
    at += char.length;
  }
  offsets.push(at);
  const found: [number, number][] = [];
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const start = folded.indexOf(word);
    if (start >= 0) found.push([offsets[start] ?? 0, offsets[start + word.length] ?? text.length]);
  }
  return found
    .sort((a, b) => a[0] - b[0])
    .filter(([from], index, all) => index === 0 || from >= (all[index - 1]?.[1] ?? 0));
}
