/** Which page of the manual belongs to which screen. Every route and every page of the settings has one. */

/** The pages in the order in which the manual lists them; each stands in docs/user in five languages. */
export const HELP_PAGES = [
  'start',
  'adding',
  'details',
  'sharing',
  'finding',
  'changing',
  'keyboard',
  'account',
  'types',
  'fields',
  'people',
] as const;

export type HelpPage = (typeof HELP_PAGES)[number];

/** By the route's path, as the router knows it. */
export const HELP_OF_ROUTE: Record<string, HelpPage> = {
  '/': 'start',
  '/set-up': 'start',
  '/$': 'finding',
  '/contacts': 'finding',
  '/items/$kind/$id': 'changing',
  '/trash': 'changing',
  '/notifications': 'sharing',
  '/help': 'start',
  '/help/$page': 'start',
  '/settings': 'account',
  '/settings/': 'account',
  '/settings/$page': 'people',
  '/sign-in': 'account',
  '/sign-in/help': 'account',
  '/forgotten-password': 'account',
  '/welcome/$token': 'account',
};

export const HELP_OF_SETTINGS: Record<string, HelpPage> = {
  jobs: 'changing',
  profile: 'account',
  users: 'people',
  departments: 'people',
  roles: 'people',
  audit: 'people',
  'sign-in': 'people',
  fields: 'fields',
  mail: 'people',
  'contact-types': 'types',
  lists: 'types',
  tags: 'details',
  currencies: 'details',
  portal: 'people',
};

export const isHelpPage = (page: string | undefined): page is HelpPage =>
  (HELP_PAGES as readonly (string | undefined)[]).includes(page);

/** The page for an address: the deepest route that matched, and its parameters. */
export function helpFor(route: string, params: Record<string, string | undefined>): HelpPage {
  if (route === '/help/$page' && isHelpPage(params.page)) return params.page;
  const own = route === '/settings/$page' ? HELP_OF_SETTINGS[params.page ?? ''] : undefined;
  return own ?? HELP_OF_ROUTE[route] ?? HELP_PAGES[0];
}
