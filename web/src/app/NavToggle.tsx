/** Makes the navigation narrow or wide again. */
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useT } from '../i18n';
import { IconButton } from '../ui/Button';

export function NavToggle({ collapsed, onToggle }: { collapsed: boolean; onToggle: () => void }) {
  const t = useT();
  return (
    <IconButton
      icon={collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse}
      label={t(collapsed ? 'nav.expand' : 'nav.collapse')}
      keys="["
      small
      onClick={onToggle}
      aria-expanded={!collapsed}
    />
  );
}
