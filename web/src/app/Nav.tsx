/** The navigation at the left of the desk. */
import {
  type Icon,
  IconAddressBook,
  IconBell,
  IconHelp,
  IconHome,
  IconKeyboard,
  IconSearch,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useMe } from '../api/session';
import { type MessageId, useT } from '../i18n';
import { useHelpPage } from '../ui/HelpLink';
import { Kbd } from '../ui/Kbd';
import { PortalSign } from '../ui/PortalSign';
import { NavToggle } from './NavToggle';
import { UnreadBadge } from './UnreadBadge';
import { UserMenu } from './UserMenu';

interface Props {
  collapsed: boolean;
  onCollapse: () => void;
  onSearch: () => void;
  onHelp: () => void;
}

export interface NavEntry {
  to: NonNullable<LinkProps['to']>;
  label: MessageId;
  /** Where there is less room: under the thumb of a phone. */
  short?: MessageId;
  icon: Icon;
  /** Cards belong to their list. */
  alsoUnder?: string;
  /** What stands behind its name: a counter. */
  beside?: ComponentType;
}

/** Only what exists: an entry appears together with its screen. */
export const NAV_ENTRIES: readonly NavEntry[] = [
  { to: '/', label: 'nav.home', icon: IconHome },
  {
    to: '/notifications',
    label: 'nav.notifications',
    short: 'nav.inbox',
    icon: IconBell,
    beside: UnreadBadge,
  },
  { to: '/contacts', label: 'nav.contacts', icon: IconAddressBook, alsoUnder: '/items/' },
  { to: '/trash', label: 'nav.trash', icon: IconTrash },
];

export function Nav({ collapsed, onCollapse, onSearch, onHelp }: Props) {
  const t = useT();
  const { portal } = useMe();
  const helpPage = useHelpPage();
  const inHelp = useLocation({ select: (location) => location.pathname.startsWith('/help') });
  return (
    <nav className="nav" aria-label={t('nav.main')}>
      <div className="brand">
        <PortalSign name={portal.name} logo={portal.logo} />
        <span className="t lbl grow">{portal.name}</span>
        {!collapsed && <NavToggle collapsed={collapsed} onToggle={onCollapse} />}
      </div>
      {collapsed && <NavToggle collapsed={collapsed} onToggle={onCollapse} />}
      <button
        type="button"
        className="searchbtn"
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
        title={collapsed ? t('search') : undefined}
      >
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={collapsed ? 'sr' : ''}>{t('search')}</span>
        <Kbd keys="mod+k" />
      </button>
      {NAV_ENTRIES.map((entry) => (
        <NavLink key={entry.to} entry={entry} collapsed={collapsed} />
      ))}
      <span className="sp" />
      <Link
        to="/help/$page"
        params={{ page: helpPage }}
        className="ni"
        aria-current={inHelp ? 'page' : undefined}
        title={collapsed ? t('nav.manual') : undefined}
      >
        <IconHelp size={16} stroke={1.75} aria-hidden="true" />
        <span className={collapsed ? 'sr' : 't'}>{t('nav.manual')}</span>
      </Link>
      <button
        type="button"
        className="ni"
        onClick={onHelp}
        aria-keyshortcuts="?"
        title={collapsed ? t('keys.title') : undefined}
      >
        <IconKeyboard size={16} stroke={1.75} aria-hidden="true" />
        <span className={collapsed ? 'sr' : 't'}>{t('keys.title')}</span>
        {!collapsed && <Kbd keys="?" />}
      </button>
      <NavLink entry={{ to: '/settings', label: 'nav.settings', icon: IconSettings }} collapsed={collapsed} />
      <UserMenu collapsed={collapsed} />
    </nav>
  );
}

function NavLink({ entry, collapsed }: { entry: NavEntry; collapsed: boolean }) {
  const t = useT();
  const current = useIsCurrent(entry);
  const IconOf = entry.icon;
  return (
    <Link
      to={entry.to}
      className="ni"
      aria-current={current ? 'page' : undefined}
      title={collapsed ? t(entry.label) : undefined}
    >
      <IconOf size={16} stroke={1.75} aria-hidden="true" />
      <span className={collapsed ? 'sr' : 't'}>{t(entry.label)}</span>
      {entry.beside && <entry.beside />}
    </Link>
  );
}

export function useIsCurrent(entry: NavEntry): boolean {
  const path = useLocation({ select: (location) => location.pathname });
  if (entry.to === '/') return path === '/';
  return path.startsWith(entry.to) || Boolean(entry.alsoUnder && path.startsWith(entry.alsoUnder));
}
