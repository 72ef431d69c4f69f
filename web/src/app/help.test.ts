// @vitest-environment jsdom
/** The manual reaches every screen, is whole in every language, and names controls as the screen does. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, loadMessages } from '../i18n/messages';
import { HELP_OF_ROUTE, HELP_OF_SETTINGS, HELP_PAGES } from '../lib/helpPages';
import { type Block, type Inline, loadManual } from '../screens/help/manual';
import { settingsPages } from '../screens/settings/pages';
import { router } from './router';

const languages = Object.keys(LANGUAGES) as Language[];

describe('the manual', () => {
  it('has a page for every route of the program', () => {
    const routes = Object.values(router.routesById).flatMap((route) =>
      'path' in route.options && route.options.path ? [route.fullPath as string] : [],
    );
    expect(routes.length).toBeGreaterThan(8);
    expect(routes.filter((path) => !(path in HELP_OF_ROUTE))).toEqual([]);
  });

  it('has a page for every page of the settings', () => {
    expect(Object.keys(settingsPages).filter((page) => !(page in HELP_OF_SETTINGS))).toEqual([]);
  });

  it.each(languages)('has every page in %s, and no other', async (language) => {
    expect(Object.keys(await loadManual(language)).sort()).toEqual([...HELP_PAGES].sort());
  });

  it.each(languages)('leads only to pages that there are, in %s', async (language) => {
    const parts = partsOf(await loadManual(language)).filter((part) => typeof part !== 'string');
    const lost = parts.filter(
      (part) => part.type === 'link' && !HELP_PAGES.some((page) => page === part.page),
    );
    expect(lost).toEqual([]);
  });

  it.each(languages)('says the words that stand on the screen, in %s', async (language) => {
    const words = new Set(Object.values(await loadMessages(language)));
    const named = partsOf(await loadManual(language)).flatMap((part) =>
      typeof part !== 'string' && part.type === 'control' ? [part.text.join('')] : [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !words.has(name))).toEqual([]);
  });
});

function partsOf(manual: Awaited<ReturnType<typeof loadManual>>): Inline[] {
  const inside = (part: Inline): Inline[] =>
    typeof part === 'string' || part.type === 'key' ? [part] : [part, ...part.text.flatMap(inside)];
  const texts = (block: Block) => ('items' in block ? block.items.flat() : block.text);
  return Object.values(manual).flatMap(({ blocks }) => blocks.flatMap(texts).flatMap(inside));
}
