/** The user at the foot of the navigation: profile, language, appearance, the way out. */
import { IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../api/session';
import { useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { IconButton } from '../ui/Button';
import { Menu, MenuItem, MenuLine } from '../ui/Menu';
import { useAppearance } from './appearance';
import { LanguageItems, ThemeItems } from './PersonalItems';
import { SignOutConfirm, useSignOut } from './signOut';

export function UserMenu({ collapsed }: { collapsed: boolean }) {
  const t = useT();
  const me = useMe();
  const navigate = useNavigate();
  const { isDark, toggleTheme } = useAppearance();
  const out = useSignOut();
  return (
    <div className="rowx" style={{ gap: 2 }}>
      <Menu
        position="top-start"
        width={260}
        target={
          <button type="button" className="ni who">
            <Avatar name={me.name} size={22} />
            <span className={collapsed ? 'sr' : 't'}>{me.name}</span>
            <span className="sr">{t('user.menu')}</span>
          </button>
        }
      >
        <MenuItem
          icon={IconUserCircle}
          onClick={() => navigate({ to: '/settings/$page', params: { page: 'profile' } })}
        >
          {t('user.profile')}
        </MenuItem>
        <MenuLine />
        <LanguageItems />
        <MenuLine />
        <ThemeItems />
        <MenuLine />
        <MenuItem icon={IconLogout} onClick={out.begin}>
          {t('user.sign_out')}
        </MenuItem>
      </Menu>
      {!collapsed && (
        <IconButton
          small
          icon={isDark ? IconSun : IconMoon}
          size={15}
          label={t('theme.switch')}
          keys="mod+."
          onClick={toggleTheme}
        />
      )}
      <SignOutConfirm {...out} />
    </div>
  );
}
