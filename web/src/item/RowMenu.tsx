/** The icon right of a name in the list: the same actions as the card's menu (S36, S37). */
import { type Icon, IconExternalLink, IconLayoutSidebarRight, IconSquareCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { cardQuery } from '../api/items';
import type { Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { useIsPhone } from '../ui/Dialog';
import { MenuItem, MenuLine } from '../ui/Menu';
import { useIsSelected, useSelection } from './bulk/selection';
import { EditDialog } from './ItemForm';
import { ItemMenu } from './ItemMenu';
import { useSaving } from './saving';
import { useTrashing } from './trashing';

interface Props {
  item: Item;
  icon: Icon;
  onPeek: (item: Item) => void;
}

/** A plain button until somebody presses it: a list shows dozens of rows, and each menu has its price. */
export function RowMenu(props: Props) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { item, icon: IconOf } = props;
  if (asked) return <OpenRowMenu {...props} />;
  return (
    <button
      type="button"
      className="rowmenu"
      aria-label={t('row.actions', { title: item.title })}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      <IconOf size={15} stroke={1.75} aria-hidden="true" />
    </button>
  );
}

function OpenRowMenu({ item, icon: IconOf, onPeek }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const { trash } = useTrashing();
  const [opened, setOpened] = useState(false);
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // it stands where the pressed one stood: the menu gives the focus back to what had it as it opened
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    setOpened(true);
  }, []);
  return (
    <>
      <ItemMenu
        item={item}
        opened={opened}
        onChange={setOpened}
        onEdit={() => setEditing(true)}
        onTrash={() => void trash(item)}
        target={
          <button
            ref={button}
            type="button"
            className="rowmenu"
            aria-label={t('row.actions', { title: item.title })}
          >
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
        <MenuItem icon={IconLayoutSidebarRight} keys="space" onClick={() => onPeek(item)}>
          {t('row.peek')}
        </MenuItem>
        {phone && <Choose item={item} />}
        <MenuLine />
      </ItemMenu>
      {editing && <RowEdit item={item} onClose={() => setEditing(false)} />}
    </>
  );
}

/** Where a row has no box: a screen reader and a keyboard know no long press. */
function Choose({ item }: { item: Item }) {
  const t = useT();
  const selection = useSelection();
  const chosen = useIsSelected(item);
  return (
    <MenuItem icon={IconSquareCheck} onClick={() => selection.toggle(item)}>
      {t(chosen ? 'row.deselect' : 'row.select')}
    </MenuItem>
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
