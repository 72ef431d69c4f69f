/** By which fields a list is sorted, up to three, and which way: for a phone, which has no column heads, and for S. */
import { Popover } from '@mantine/core';
import { IconPlus, IconSortAscending, IconSortDescending, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldInfo } from '../api/itemTypes';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { Button, IconButton } from '../ui/Button';
import { BY_NAME, MOST_KEYS } from './listState';
import { useOwnFields } from './marks/ownFields';
import { type SortKey, sortKeys, sortWords } from './sorting';

interface Props {
  fields: readonly FieldInfo[];
  sort: readonly string[];
  onSort: (sort: string[]) => void;
}

export function SortMenu({ fields, sort, onSort }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  useKeys([{ keys: 's', label: 'keys.sort', group: 'list', run: () => setOpened(true) }]);
  const own = useOwnFields();
  const others = own.filter(({ key }) => !fields.some((field) => field.key === key));
  const sortable = [...fields, ...others].filter((field) => field.sortable && field.key !== BY_NAME);
  const entries = [{ key: BY_NAME, label: t('list.name') }, ...sortable];
  const keys = sortKeys(sort);
  const labelOf = (key: string | undefined) => entries.find((one) => one.key === key)?.label ?? key ?? '';
  const put = (next: readonly SortKey[]) => onSort(sortWords(next));
  const free = entries.filter(({ key }) => !keys.some((one) => one.key === key));
  const first = keys[0];
  const Sign = first?.falling ? IconSortDescending : IconSortAscending;
  const order = t(first?.falling ? 'sort.down' : 'sort.up');
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className="btn gh sm sortby"
          aria-label={t('sort.by', { field: labelOf(first?.key), order })}
          aria-keyshortcuts="S"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Sign size={16} stroke={1.75} aria-hidden="true" />
          <span className="t">{labelOf(first?.key)}</span>
          {keys.length > 1 && <span className="cnt" data-more={`+${keys.length - 1}`} />}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="pop sortpop" aria-label={t('sort')}>
        {keys.map((one, at) => (
          <SortRow
            key={one.key}
            label={t(at === 0 ? 'sort.first' : 'sort.then')}
            one={one}
            entries={[...entries.filter(({ key }) => key === one.key), ...free]}
            onChange={(next) => put(keys.map((other, index) => (index === at ? next : other)))}
            onRemove={keys.length > 1 ? () => put(keys.filter((_, index) => index !== at)) : null}
          />
        ))}
        {keys.length < MOST_KEYS && free[0] && (
          <Button
            small
            look="quiet"
            icon={IconPlus}
            onClick={() => put([...keys, { key: free[0]?.key ?? BY_NAME, falling: false }])}
          >
            {t('sort.add')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface RowProps {
  label: string;
  one: SortKey;
  entries: readonly { key: string; label: string }[];
  onChange: (key: SortKey) => void;
  onRemove: (() => void) | null;
}

function SortRow({ label, one, entries, onChange, onRemove }: RowProps) {
  const t = useT();
  return (
    <span className="rowx sortrow">
      <select
        className="fin"
        aria-label={label}
        value={one.key}
        onChange={(event) => onChange({ ...one, key: event.currentTarget.value })}
      >
        {entries.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="fin short"
        aria-label={t('sort.order')}
        value={one.falling ? 'down' : 'up'}
        onChange={(event) => onChange({ ...one, falling: event.currentTarget.value === 'down' })}
      >
        <option value="up">{t('sort.up')}</option>
        <option value="down">{t('sort.down')}</option>
      </select>
      {onRemove && (
        <IconButton
          small
          icon={IconX}
          label={t('sort.remove', { field: entries.find(({ key }) => key === one.key)?.label ?? one.key })}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
