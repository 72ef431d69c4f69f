/** By which field a list is sorted, and which way: for a phone, which has no column heads, and for the keyboard. */
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldInfo } from '../api/itemTypes';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { Menu, MenuItem, MenuLine } from '../ui/Menu';

interface Props {
  fields: readonly FieldInfo[];
  sort: string;
  onSort: (sort: string) => void;
}

/** The list's own order, by name, is said by no sign in the address. */
const BY_NAME = 'title';

export function SortMenu({ fields, sort, onSort }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  useKeys([{ keys: 's', label: 'keys.sort', group: 'list', run: () => setOpened(true) }]);
  const down = sort.startsWith('-');
  const chosen = sort.replace(/^-/, '') || BY_NAME;
  const sortable = fields.filter((field) => field.sortable && field.key !== BY_NAME);
  const entries = [{ key: BY_NAME, label: t('list.name') }, ...sortable];
  const label = entries.find((one) => one.key === chosen)?.label ?? chosen;
  const turn = (key: string, falling: boolean) => onSort(falling ? `-${key}` : key);
  const Sign = down ? IconSortDescending : IconSortAscending;
  return (
    <Menu
      position="bottom-end"
      opened={opened}
      onChange={setOpened}
      target={
        <button
          type="button"
          className="btn gh sm sortby"
          aria-label={t('sort.by', { field: label, order: t(down ? 'sort.down' : 'sort.up') })}
          aria-keyshortcuts="S"
        >
          <Sign size={16} stroke={1.75} aria-hidden="true" />
          <span className="t">{label}</span>
        </button>
      }
    >
      <MenuItem icon={IconSortAscending} checked={!down} onClick={() => turn(chosen, false)}>
        {t('sort.up')}
      </MenuItem>
      <MenuItem icon={IconSortDescending} checked={down} onClick={() => turn(chosen, true)}>
        {t('sort.down')}
      </MenuItem>
      <MenuLine />
      <div className="sortlist">
        {entries.map((field) => (
          <MenuItem key={field.key} checked={field.key === chosen} onClick={() => turn(field.key, down)}>
            {field.label}
          </MenuItem>
        ))}
      </div>
    </Menu>
  );
}
