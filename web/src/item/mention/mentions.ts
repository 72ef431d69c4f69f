/** Who is named in a text by `@` and his name: while it is typed, when it is sent, when it is shown. */
import { fold } from '../../api/visited';

export interface Named {
  id: number;
  name: string;
}

const SHOWN = 6;
const BEGUN = /(?:^|[\s(])@([^@\n]{0,60})$/u;
const GOES_ON = /^[\p{L}\p{N}]/u;

/** What stands between the last `@` and the caret, where a name may be begun; null elsewhere. */
export function begun(text: string, caret: number): string | null {
  return BEGUN.exec(text.slice(0, caret))?.[1] ?? null;
}

/** Those whose name, or a word of it, begins with what was typed. */
export function offered<User extends Named>(typed: string, users: readonly User[]): User[] {
  const sought = fold(typed);
  const fits = ({ name }: Named) => {
    const folded = fold(name);
    return folded.startsWith(sought) || folded.split(/\s+/).some((word) => word.startsWith(sought));
  };
  return users.filter(fits).slice(0, SHOWN);
}

/** The text with the name in the place of what was begun, and where the caret then stands. */
export function complete(text: string, caret: number, name: string): { text: string; caret: number } {
  const start = caret - (begun(text, caret)?.length ?? 0);
  const rest = text.slice(caret);
  const put = rest.startsWith(' ') ? name : `${name} `;
  return { text: text.slice(0, start) + put + rest, caret: start + name.length + 1 };
}

/** The ids of all whom the text names. */
export const mentioned = (text: string, users: readonly Named[]): number[] =>
  users.filter(({ name }) => pieces(text, [name]).some((piece) => piece.named)).map(({ id }) => id);

/** The text in pieces: those that name somebody, and the rest. The longest name counts. */
export function pieces(text: string, names: readonly string[]): { text: string; named: boolean }[] {
  const sought = [...names].sort((a, b) => b.length - a.length).map((name) => `@${name}`);
  const found: { text: string; named: boolean }[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const name = sought.find((one) => text.startsWith(one, at) && !GOES_ON.test(text.slice(at + one.length)));
    if (name) {
      if (plain) found.push({ text: plain, named: false });
      found.push({ text: name, named: true });
      plain = '';
    } else plain += text[at];
    at += name?.length ?? 1;
  }
  return plain ? [...found, { text: plain, named: false }] : found;
}
