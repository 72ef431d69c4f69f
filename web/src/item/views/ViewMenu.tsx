/** What can be done with the chosen view: renamed, shared, moved, deleted. */
import {
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconDots,
  IconPencil,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { isPrivate, type View } from '../../api/views';
import { useT } from '../../i18n';
import { Confirm, useIsPhone } from '../../ui/Dialog';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu';
import { movedTo } from '../columns/moving';
import type { ListControl } from './useListControl';
import { useViewActs } from './useViewActs';
import { ViewDialog } from './ViewDialog';

interface Props {
  control: ListControl;
  view: View;
  /** Its place among the tabs. */
  at: number;
}

export function ViewMenu({ control, view, at }: Props) {
  const t = useT();
  const acts = useViewActs(control.kinds);
  const [doing, setDoing] = useState<'change' | 'delete' | null>(null);
  const Sign = useIsPhone() ? IconDots : IconChevronDown;
  const shared = !isPrivate(view);
  const move = (by: number) => void acts.arrange(movedTo(control.views, at, at + by));
  const remove = async () => {
    setDoing(null);
    if (await acts.remove(view)) control.choose(null);
  };
  return (
    <>
      <Menu
        target={
          <button type="button" className="vtm" aria-label={t('views.actions', { name: view.name })}>
            <Sign size={14} stroke={1.75} aria-hidden="true" />
          </button>
        }
      >
        {view.can.edit && (
          <>
            <MenuItem icon={IconPencil} onClick={() => setDoing('change')}>
              {t('views.rename')}
            </MenuItem>
            <MenuItem icon={IconUsers} onClick={() => setDoing('change')}>
              {t('views.share')}
            </MenuItem>
          </>
        )}
        <MenuItem icon={IconArrowLeft} disabled={at === 0} onClick={() => move(-1)}>
          {t('views.left')}
        </MenuItem>
        <MenuItem icon={IconArrowRight} disabled={at === control.views.length - 1} onClick={() => move(1)}>
          {t('views.right')}
        </MenuItem>
        {view.can.delete && (
          <>
            <MenuLine />
            <MenuItem icon={IconTrash} danger onClick={() => (shared ? setDoing('delete') : void remove())}>
              {t('views.delete')}
            </MenuItem>
          </>
        )}
      </Menu>
      <ViewDialog
        control={control}
        view={view}
        opened={doing === 'change'}
        onClose={() => setDoing(null)}
        onDone={() => setDoing(null)}
      />
      <Confirm
        opened={doing === 'delete'}
        onClose={() => setDoing(null)}
        title={t('views.delete_title', { name: view.name })}
        text={t('views.delete_text')}
        action={t('views.delete')}
        danger
        onConfirm={() => void remove()}
      />
    </>
  );
}
