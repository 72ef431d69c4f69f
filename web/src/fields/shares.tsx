/** With whom an item is shared beside its managers: users and departments, to read or to write. */
import { Select } from '@mantine/core';
import { IconUsersGroup, IconX } from '@tabler/icons-react';
import type { ShareValue } from '../api/itemTypes';
import { useDepartments, useUsers } from '../api/lists';
import { useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { IconButton } from '../ui/Button';
import { presenceFilter } from './filters/typed';
import type { EditProps, FieldPart, ShowProps } from './types';

const keyOf = (share: ShareValue) =>
  share.user ? `user-${share.user.id}` : `department-${share.department?.id}`;
const nameOf = (share: ShareValue) => share.user?.name ?? share.department?.name ?? '';

function Show({ value }: ShowProps<ShareValue[]>) {
  const t = useT();
  return (
    <span className="stack tight">
      {value.map((share) => (
        <span key={keyOf(share)} className="rowx">
          {share.user ? (
            <Avatar name={share.user.name} size={18} />
          ) : (
            <IconUsersGroup size={16} stroke={1.75} aria-hidden="true" />
          )}
          {nameOf(share)}{' '}
          <span className="muted">{t(share.level === 'write' ? 'access.may_write' : 'access.may_read')}</span>
        </span>
      ))}
    </span>
  );
}

function Edit({ value = [], field, id, onChange, autoFocus }: EditProps<ShareValue[]>) {
  const t = useT();
  const users = useUsers();
  const departments = useDepartments();
  const taken = new Set(value.map(keyOf));
  const offered = [
    { group: t('users'), items: users.map((user) => ({ value: `user-${user.id}`, label: user.name })) },
    {
      group: t('departments'),
      items: departments.map((one) => ({ value: `department-${one.id}`, label: one.name })),
    },
  ].map((group) => ({ ...group, items: group.items.filter((item) => !taken.has(item.value)) }));
  const add = (key: string | null) => {
    const [what, number] = (key ?? '').split('-');
    const source = what === 'user' ? users : departments;
    const found = source.find((one) => String(one.id) === number);
    if (found)
      onChange([
        ...value,
        what === 'user' ? { user: found, level: 'read' } : { department: found, level: 'read' },
      ]);
  };
  return (
    <span className="stack tight" role="group" aria-label={field.label}>
      {value.map((share) => (
        <span key={keyOf(share)} className="rowx">
          <span className="grow">{nameOf(share)}</span>
          <select
            className="fin short"
            aria-label={t('access.kind')}
            value={share.level}
            onChange={(event) => {
              const level = event.currentTarget.value === 'write' ? 'write' : 'read';
              onChange(value.map((one) => (one === share ? { ...one, level } : one)));
            }}
          >
            <option value="read">{t('access.may_read')}</option>
            <option value="write">{t('access.may_write')}</option>
          </select>
          <IconButton
            small
            icon={IconX}
            label={t('field.remove')}
            onClick={() => onChange(value.filter((one) => one !== share))}
          />
        </span>
      ))}
      <Select
        key={value.length}
        id={id}
        aria-label={t('access.share_with')}
        placeholder={t('access.share_with')}
        data={offered}
        value={null}
        onChange={add}
        searchable
        autoFocus={autoFocus ?? false}
        nothingFoundMessage={t('nothing_found')}
      />
    </span>
  );
}

export const shares: FieldPart<ShareValue[]> = {
  Show,
  Cell: ({ value }) => <span className="t">{value.map(nameOf).join(', ')}</span>,
  Edit,
  send: (value) =>
    (value ?? []).map(({ user, department, level }) =>
      user ? { user: user.id, level } : { department: department?.id, level },
    ),
  filter: presenceFilter,
  unlistable: true,
  tall: true,
};
