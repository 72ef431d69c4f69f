/** The bar at the foot of a phone: the same entries as the navigation, within reach of the thumb. */
import {
  IconDots,
  IconHelp,
  IconKeyboard,
  IconLogout,
  IconSearch,
  IconSettings,
  IconUserCircle,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useT } from '../i18n';
import { useHelpPage } from '../ui/HelpLink';
import { Menu, MenuItem, MenuLine } from '../ui/Menu';
import { NAV_ENTRIES, type NavEntry, useIsCurrent } from './Nav';
import { LanguageItems, ThemeItems } from './PersonalItems';
import { SignOutConfirm, useSignOut } from './signOut';

export function PhoneBar({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const helpPage = useHelpPage();
  const out = useSignOut();
  return (
    <nav className="tabbar" aria-label={t('nav.main')}>
      {NAV_ENTRIES.map((entry) => (
        <BarLink key={entry.to} entry={entry} />
      ))}
      <button type="button" onClick={onSearch}>
        <IconSearch size={20} stroke={1.75} aria-hidden="true" />
        {t('search')}
      </button>
      <Menu
        position="top-start"
        width={280}
        target={
          <button type="button">
            <IconDots size={20} stroke={1.75} aria-hidden="true" />
            {t('more')}
          </button>
        }
      >
        <div style={{ maxHeight: '70vh', overflowY: 'auto' }}>
          <MenuItem
            icon={IconUserCircle}
            onClick={() => navigate({ to: '/settings/$page', params: { page: 'profile' } })}
          >
            {t('user.profile')}
          </MenuItem>
          <MenuItem icon={IconSettings} onClick={() => navigate({ to: '/settings' })}>
            {t('nav.settings')}
          </MenuItem>
          <MenuItem
            icon={IconHelp}
            onClick={() => navigate({ to: '/help/$page', params: { page: helpPage } })}
          >
            {t('nav.manual')}
          </MenuItem>
          <MenuItem icon={IconKeyboard} onClick={onHelp}>
            {t('keys.title')}
          </MenuItem>
          <MenuLine />
          <LanguageItems />
          <MenuLine />
          <ThemeItems />
          <MenuLine />
          <MenuItem icon={IconLogout} onClick={out.begin}>
            {t('user.sign_out')}
          </MenuItem>
        </div>
      </Menu>
      <SignOutConfirm {...out} />
    </nav>
  );
}

function BarLink({ entry }: { entry: NavEntry }) {
  const t = useT();
  const current = useIsCurrent(entry);
  const IconOf = entry.icon;
  return (
    <Link to={entry.to} aria-current={current ? 'page' : undefined}>
      <IconOf size={20} stroke={1.75} aria-hidden="true" />
      {t(entry.short ?? entry.label)}
      {entry.beside && <entry.beside />}
    </Link>
  );
}
