/** The icon right of a name in the list: the same actions as the card's menu (S36, S37). */
import { type Icon, IconEdit, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { cardQuery } from '../api/items';
import type { Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { lookOf } from '../ui/kinds';
import { Menu, MenuItem } from '../ui/Menu';
import { EditDialog } from './ItemForm';
import { useSaving } from './saving';
import { useTrashing } from './trashing';

export function RowMenu({ item, icon: IconOf }: { item: Item; icon: Icon }) {
  const t = useT();
  const navigate = useNavigate();
  const { trash } = useTrashing();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Menu
        target={
          <button type="button" className="rowmenu" aria-label={t('row.actions', { title: item.title })}>
            <IconOf size={15} stroke={1.75} aria-hidden="true" />
          </button>
        }
      >
        <MenuItem
          icon={IconExternalLink}
          onClick={() =>
            void navigate({ to: '/items/$kind/$id', params: { kind: item.kind, id: String(item.id) } })
          }
        >
          {t('row.open')}
        </MenuItem>
        {item.can?.edit && (
          <MenuItem icon={IconEdit} onClick={() => setEditing(true)}>
            {t(lookOf(item.kind).edit)}
          </MenuItem>
        )}
        {item.can?.delete && (
          <MenuItem icon={IconTrash} danger onClick={() => void trash(item)}>
            {t('card.delete')}
          </MenuItem>
        )}
      </Menu>
      {editing && <RowEdit item={item} onClose={() => setEditing(false)} />}
    </>
  );
}

/** A row holds only the list's columns: the form reads the whole item first. */
function RowEdit({ item, onClose }: { item: Item; onClose: () => void }) {
  const { data } = useQuery(cardQuery(item.kind, item.id));
  return data ? <RowForm item={data} onClose={onClose} /> : null;
}

function RowForm({ item, onClose }: { item: Item; onClose: () => void }) {
  const saving = useSaving(item);
  return <EditDialog item={item} saving={saving} opened onClose={onClose} />;
}
