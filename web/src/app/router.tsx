/** Every address of the program; settings and what is rarely seen arrive when they are asked for. */

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queryClient } from '../api/client';
import { ApiError } from '../api/errors';
import { meQuery } from '../api/session';
import { HELP_PAGES, isHelpPage } from '../lib/helpPages';
import { GateFault, Missing, RouteFault } from '../screens/Missing';
import { settingsPages } from '../screens/settings/pages';
import { isSetupStep, type SetupStep } from '../screens/setup/progress';
import { Shell } from './Shell';

interface Context {
  cache: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: Missing });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' && /^\/(?!\/)/.test(search.next) ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('../screens/gate/SignIn'), 'SignIn'),
});

const signInHelp = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/help',
  component: lazyRouteComponent(() => import('../screens/gate/GateHelp'), 'GateHelp'),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('../screens/gate/Forgotten'), 'Forgotten'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome/$token',
  component: lazyRouteComponent(() => import('../screens/gate/Welcome'), 'Welcome'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.cache.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
    }
  },
  component: Shell,
  errorComponent: GateFault,
  notFoundComponent: Missing,
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../screens/home/HomeScreen'), 'HomeScreen'),
});

const setUp = createRoute({
  getParentRoute: () => shell,
  path: '/set-up',
  validateSearch: (search: Record<string, unknown>): { step?: SetupStep } =>
    isSetupStep(search.step) ? { step: search.step } : {},
  component: lazyRouteComponent(() => import('../screens/setup/SetupScreen'), 'SetupScreen'),
});

/** What stands in the address of a list: kept as it is, read by the list. */
type ListSearch = Record<string, unknown>;

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  validateSearch: (search: Record<string, unknown>) => search as ListSearch,
  component: lazyRouteComponent(() => import('../screens/contacts/ContactsScreen'), 'ContactsScreen'),
});

const card = createRoute({
  getParentRoute: () => shell,
  path: '/items/$kind/$id',
  validateSearch: (search: Record<string, unknown>) => search as ListSearch,
  component: lazyRouteComponent(() => import('../screens/card/CardScreen'), 'CardScreen'),
});

const trash = createRoute({
  getParentRoute: () => shell,
  path: '/trash',
  component: lazyRouteComponent(() => import('../screens/trash/TrashScreen'), 'TrashScreen'),
});

const notifications = createRoute({
  getParentRoute: () => shell,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../screens/inbox/InboxScreen'), 'InboxScreen'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../screens/settings/SettingsScreen'), 'SettingsScreen'),
});

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$page', params: { page: 'profile' } });
  },
});

const settingsPage = createRoute({
  getParentRoute: () => settings,
  path: '$page',
  params: {
    parse: ({ page }) => {
      if (!(page in settingsPages)) throw new Error('no such page');
      return { page };
    },
  },
  errorComponent: Missing,
  component: lazyRouteComponent(() => import('../screens/settings/SettingsScreen'), 'SettingsPage'),
});

const help = createRoute({
  getParentRoute: () => shell,
  path: '/help',
  beforeLoad: () => {
    throw redirect({ to: '/help/$page', params: { page: HELP_PAGES[0] } });
  },
});

const helpPage = createRoute({
  getParentRoute: () => shell,
  path: '/help/$page',
  params: {
    parse: ({ page }) => {
      if (!isHelpPage(page)) throw new Error('no such page');
      return { page };
    },
  },
  errorComponent: Missing,
  component: lazyRouteComponent(() => import('../screens/help/HelpScreen'), 'HelpScreen'),
});

/** Whoever is signed in keeps the navigation beside an address that leads nowhere. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: Missing });

const tree = root.addChildren([
  signIn,
  signInHelp,
  forgotten,
  welcome,
  shell.addChildren([
    home,
    setUp,
    contacts,
    card,
    trash,
    notifications,
    settings.addChildren([settingsHome, settingsPage]),
    help,
    helpPage,
    nowhere,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { cache: queryClient },
  defaultErrorComponent: RouteFault,
  defaultPreload: 'intent',
  defaultPreloadDelay: 80,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
