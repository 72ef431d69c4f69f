/** The settings: a list of pages at the left, one page at the right; every page says who may change it. */
import { IconLock, IconPencil } from '@tabler/icons-react';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { useMe } from '../../api/session';
import type { Me } from '../../api/types';
import { type MessageId, useT } from '../../i18n';
import { helpFor } from '../../lib/helpPages';
import { PageHead } from '../../ui/PageHead';
import { SkeletonLines } from '../../ui/States';
import { useInSight } from '../../ui/useInSight';
import { Missing } from '../Missing';
import { type SettingsPageInfo, settingsPages } from './pages';

const GROUPS: Record<SettingsPageInfo['group'], MessageId> = {
  own: 'settings.own',
  people: 'settings.people',
  contacts: 'settings.contacts',
  portal: 'settings.portal',
};

const loaded = Object.fromEntries(
  Object.entries(settingsPages).map(([key, info]) => [key, lazy(info.load)]),
) as Record<string, ComponentType>;

export function SettingsScreen() {
  const t = useT();
  const strip = useInSight(useLocation({ select: (location) => location.pathname }));
  return (
    <>
      <PageHead title={t('nav.settings')} line />
      <div className="set">
        <nav aria-label={t('nav.settings')} ref={strip}>
          {(Object.keys(GROUPS) as SettingsPageInfo['group'][]).map((group) => (
            <Group key={group} group={group} />
          ))}
        </nav>
        <div className="scroll">
          <Outlet />
        </div>
      </div>
    </>
  );
}

function Group({ group }: { group: SettingsPageInfo['group'] }) {
  const t = useT();
  const { can } = useMe();
  return (
    <>
      <div className="nh">{t(GROUPS[group])}</div>
      {Object.entries(settingsPages)
        .filter(([, info]) => info.group === group && isShown(info, can))
        .map(([page, { icon: IconOf, label }]) => (
          <Link
            key={page}
            to="/settings/$page"
            params={{ page }}
            className="ni"
            activeProps={{ 'aria-current': 'page' }}
          >
            <IconOf size={16} stroke={1.75} aria-hidden="true" />
            <span className="t">{t(label)}</span>
          </Link>
        ))}
    </>
  );
}

export function SettingsPage() {
  const t = useT();
  const { page } = useParams({ from: '/shell/settings/$page' });
  const info = settingsPages[page];
  const Page = loaded[page];
  const mayChange = useMayChange(info);
  if (!info || !Page || (info.hidden && !mayChange)) return <Missing />;
  const Sign = mayChange ? IconPencil : IconLock;
  return (
    <div className="in">
      <div>
        <h2>{t(info.label)}</h2>
        <p className="who-may">
          <Sign size={14} stroke={1.75} aria-hidden="true" />
          {t(info.who)}
          <Link to="/help/$page" params={{ page: helpFor('/settings/$page', { page }) }} className="link">
            {t('help.read')}
          </Link>
        </p>
      </div>
      <Suspense fallback={<SkeletonLines />}>
        <Page />
      </Suspense>
    </div>
  );
}

const isShown = (info: SettingsPageInfo, can: Me['can']) =>
  !info.hidden || (info.ability !== undefined && can[info.ability] === true);

function useMayChange(info: SettingsPageInfo | undefined): boolean {
  const { can } = useMe();
  return !info?.ability || can[info.ability] === true;
}
