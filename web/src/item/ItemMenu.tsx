/** What can be done with a contact: one menu for its row in the list, its card and the phone (S36, S37). */
import { IconEdit, IconEye, IconTrash } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { lookOf } from '../ui/kinds';
import { Menu, MenuItem } from '../ui/Menu';

const WhoCanSee = lazy(() => import('./access/WhoCanSee').then((one) => ({ default: one.WhoCanSee })));

interface Props {
  item: Item;
  /** The button that opens it. */
  target: ReactNode;
  position?: 'bottom-start' | 'bottom-end';
  /** Where it is opened by something else than its button. */
  opened?: boolean;
  onChange?: (opened: boolean) => void;
  onEdit: () => void;
  onTrash: () => void;
  /** What only this place offers, before what all of them do. */
  children?: ReactNode;
}

export function ItemMenu({
  item,
  target,
  position = 'bottom-start',
  onEdit,
  onTrash,
  children,
  ...state
}: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu position={position} target={target} {...state}>
        {children}
        {item.can?.edit && (
          <MenuItem icon={IconEdit} onClick={onEdit}>
            {t(lookOf(item.kind).edit)}
          </MenuItem>
        )}
        <MenuItem icon={IconEye} onClick={() => setAsking(true)}>
          {t('why.title')}
        </MenuItem>
        {item.can?.delete && (
          <MenuItem icon={IconTrash} danger onClick={onTrash}>
            {t('card.delete')}
          </MenuItem>
        )}
      </Menu>
      {asking && (
        <Suspense>
          <WhoCanSee item={item} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
