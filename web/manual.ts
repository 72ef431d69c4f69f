/// Makes the pages of the manual (docs/user/<page>.<language>.md) a module for each language: parsed while building,
/// so that the browser is sent neither a parser nor any HTML that it would have to trust.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, type Tokens } from 'marked';
import type { Plugin } from 'vite';
import type { HelpPage } from './src/lib/helpPages';
import type { Block, Inline, Manual } from './src/screens/help/manual';

const PREFIX = 'virtual:manual/';
const FOLDER = fileURLToPath(new URL('../docs/user', import.meta.url));

export function manual(): Plugin {
  return {
    name: 'manual',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const ending = `.${id.slice(PREFIX.length + 1)}.md`;
      const names = readdirSync(FOLDER).filter((name) => name.endsWith(ending));
      for (const name of names) this.addWatchFile(join(FOLDER, name));
      const pages: Manual = Object.fromEntries(
        names.map((name) => [name.slice(0, -ending.length), pageOf(name, ending)]),
      );
      return `export default ${JSON.stringify(pages)}`;
    },
  };
}

function pageOf(name: string, ending: string): Manual[string] {
  const tokens = lexer(readFileSync(join(FOLDER, name), 'utf8')).filter((token) => token.type !== 'space');
  const [head, ...rest] = tokens;
  if (head?.type !== 'heading') throw new Error(`${name} begins without its title`);
  return { title: (head as Tokens.Heading).text, blocks: rest.map((token) => blockOf(token, name, ending)) };
}

function blockOf(token: Token, name: string, ending: string): Block {
  const inline = (tokens: Token[] | undefined) =>
    (tokens ?? []).flatMap((one) => inlineOf(one, name, ending));
  if (token.type === 'heading') return { type: 'heading', text: inline(token.tokens) };
  if (token.type === 'paragraph') return { type: 'text', text: inline(token.tokens) };
  if (token.type === 'list') {
    const { ordered, items } = token as Tokens.List;
    return { type: ordered ? 'steps' : 'points', items: items.map((item) => inline(item.tokens)) };
  }
  throw new Error(`${name}: the program has no form for a ${token.type}`);
}

function inlineOf(token: Token, name: string, ending: string): Inline[] {
  const inner = () => ((token as Tokens.Generic).tokens ?? []).flatMap((one) => inlineOf(one, name, ending));
  switch (token.type) {
    case 'text':
    case 'paragraph': // of an item of a list
      return 'tokens' in token && token.tokens ? inner() : [(token as Tokens.Text).text];
    case 'escape':
      return [(token as Tokens.Escape).text];
    case 'strong':
      return [{ type: 'control', text: inner() }];
    case 'em':
      return [{ type: 'stress', text: inner() }];
    case 'codespan':
      return [{ type: 'key', text: (token as Tokens.Codespan).text }];
    case 'link':
      return [
        { type: 'link', page: pageIn((token as Tokens.Link).href, name, ending) as HelpPage, text: inner() },
      ];
    default:
      throw new Error(`${name}: the program has no form for a ${token.type}`);
  }
}

/** Pages name one another as files; the program shows them by their names. */
function pageIn(href: string, name: string, ending: string): string {
  if (!href.endsWith(ending) || href.includes('/'))
    throw new Error(`${name}: ${href} is no page of this language`);
  return href.slice(0, -ending.length);
}
