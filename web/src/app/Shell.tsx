/** The frame around every signed-in screen: navigation, work surface, phone bar, live events, global keys. */
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { listenToEvents } from '../api/events';
import { useMe } from '../api/session';
import { onSettled, openUnsent } from '../api/unsent';
import { useT } from '../i18n';
import { JobPanel } from '../item/bulk/JobPanel';
import { useKeys } from '../lib/keys';
import { recall, remember } from '../lib/storage';
import { consentOf, useConsent } from '../notices/consent';
import { SearchPalette } from '../screens/search/SearchPalette';
import { ProgressLine } from '../ui/States';
import { useAppearance } from './appearance';
import { ConnectionBanner } from './ConnectionBanner';
import { CreateAnywhere } from './CreateAnywhere';
import { DemoBanner } from './DemoBanner';
import { Nav } from './Nav';
import { PhoneBar } from './PhoneBar';
import { SessionEnded } from './SessionEnded';
import { ShortcutsHelp } from './ShortcutsHelp';
import { useFocusOnArrival } from './useFocusOnArrival';

const AddFactorFirst = lazy(() =>
  import('./AddFactorFirst').then((one) => ({ default: one.AddFactorFirst })),
);
// it shows nothing on the page: without it, the page is whole
const Notices = lazy(() =>
  import('../notices/Notices').then(
    (one) => ({ default: one.Notices }),
    () => ({ default: () => null }),
  ),
);

export function Shell() {
  const { must_add_factor } = useMe();
  return must_add_factor ? (
    <Suspense>
      <AddFactorFirst />
      <SessionEnded />
    </Suspense>
  ) : (
    <SignedIn />
  );
}

function SignedIn() {
  const t = useT();
  const [collapsed, setCollapsed] = useState(() => recall('nav') === 'collapsed');
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const loading = useRouterState({ select: (state) => state.isLoading });
  const { toggleTheme } = useAppearance();
  const toggleNav = () => {
    remember('nav', collapsed ? null : 'collapsed');
    setCollapsed(!collapsed);
  };
  useLive();
  useGlobalKeys({
    search: () => setSearching(true),
    help: () => setHelping(true),
    nav: toggleNav,
    theme: toggleTheme,
  });
  const main = useFocusOnArrival();
  const notices = useConsent(useMe().id) === 'on';
  return (
    <div className={`app${collapsed ? ' collapsed' : ''}`}>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <Nav
        collapsed={collapsed}
        onCollapse={toggleNav}
        onSearch={() => setSearching(true)}
        onHelp={() => setHelping(true)}
      />
      <main className="main" id="main" tabIndex={-1} ref={main}>
        <ProgressLine active={loading} />
        <ConnectionBanner />
        <DemoBanner />
        <Outlet />
      </main>
      <PhoneBar onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
      <SearchPalette opened={searching} onClose={() => setSearching(false)} />
      <CreateAnywhere />
      <JobPanel />
      <SessionEnded />
      {notices && (
        <Suspense>
          <Notices />
        </Suspense>
      )}
      <ShortcutsHelp opened={helping} onClose={() => setHelping(false)} />
    </div>
  );
}

/** Live events and the queue of unsent changes. */
function useLive(): void {
  const cache = useQueryClient();
  const me = useMe();
  // before the screen asks for its first data: what changes after that is heard
  useLayoutEffect(() => listenToEvents(cache, () => consentOf(me.id) === 'on'), [cache, me.id]);
  useEffect(() => {
    const closing = openUnsent(me.id);
    return () => void closing.then((close) => close());
  }, [me.id]);
  useEffect(() => onSettled(() => void cache.invalidateQueries()), [cache]);
}

interface Acts {
  search: () => void;
  help: () => void;
  nav: () => void;
  theme: () => void;
}

function useGlobalKeys(acts: Acts): void {
  const navigate = useNavigate();
  useKeys([
    { keys: 'mod+k', label: 'keys.search', group: 'global', run: acts.search, always: true },
    { keys: '?', label: 'keys.help', group: 'global', run: acts.help },
    { keys: '[', label: 'keys.nav', group: 'global', run: acts.nav },
    { keys: 'mod+.', label: 'keys.theme', group: 'global', run: acts.theme },
    { keys: 'g h', label: 'keys.go_home', group: 'global', run: () => navigate({ to: '/' }) },
    {
      keys: 'g c',
      label: 'keys.go_contacts',
      group: 'global',
      run: () => navigate({ to: '/contacts', search: { kind: 'person' } }),
    },
    {
      keys: 'g o',
      label: 'keys.go_companies',
      group: 'global',
      run: () => navigate({ to: '/contacts', search: { kind: 'company' } }),
    },
    {
      keys: 'g n',
      label: 'keys.go_notifications',
      group: 'global',
      run: () => navigate({ to: '/notifications' }),
    },
    { keys: 'g t', label: 'keys.go_trash', group: 'global', run: () => navigate({ to: '/trash' }) },
    { keys: 'g s', label: 'keys.go_settings', group: 'global', run: () => navigate({ to: '/settings' }) },
  ]);
}
