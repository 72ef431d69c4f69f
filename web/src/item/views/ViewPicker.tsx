/** The views of a list on a phone: one button that says which is chosen and how many contacts it has. */
import { IconChevronDown, IconLock, IconPlus } from '@tabler/icons-react';
import { isPrivate } from '../../api/views';
import { useT } from '../../i18n';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu';
import type { ListControl } from './useListControl';
import { ViewMenu } from './ViewMenu';
import { ViewCount } from './ViewTabs';

interface Props {
  control: ListControl;
  all: string;
  onCreate: () => void;
}

export function ViewPicker({ control, all, onCreate }: Props) {
  const t = useT();
  const { views, view, choose } = control;
  return (
    <nav className="rowx viewpick" aria-label={t('views')}>
      <Menu
        target={
          <button type="button" className="btn gh">
            <span className="sr">{t('views.choose', { name: '' })}</span>
            <b className="t">{view?.name ?? all}</b>
            {view && <ViewCount view={view} chosen />}
            <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
          </button>
        }
      >
        <MenuItem checked={view === null} onClick={() => choose(null)}>
          {all}
        </MenuItem>
        {views.map((one) => (
          <MenuItem
            key={one.id}
            checked={one.id === view?.id}
            {...(isPrivate(one) ? { icon: IconLock } : {})}
            onClick={() => choose(one.id)}
          >
            {one.name}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem icon={IconPlus} onClick={onCreate}>
          {t('views.create')}
        </MenuItem>
      </Menu>
      {view && <ViewMenu control={control} view={view} at={views.indexOf(view)} />}
    </nav>
  );
}
