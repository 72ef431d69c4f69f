/** One user, or several: responsible, further managers, observers. */
import { MultiSelect, Select } from '@mantine/core';
import { useUsers } from '../api/lists';
import type { UserRef } from '../api/types';
import { useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { setFilter } from './filters/set';
import { allNamed, named } from './pasting';
import type { EditProps, FieldPart, ShowProps } from './types';

type UserValue = UserRef | UserRef[];

const listOf = (value: UserValue | undefined): UserRef[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function Show({ value }: ShowProps<UserValue>) {
  return (
    <span className="rowx wrap">
      {listOf(value).map((user) => (
        <span key={user.id} className="rowx">
          <Avatar name={user.name} size={18} /> {user.name}
        </span>
      ))}
    </span>
  );
}

function Cell({ value }: ShowProps<UserValue>) {
  const users = listOf(value);
  const first = users[0];
  if (!first) return null;
  return (
    <span className="co" title={users.map((user) => user.name).join(', ')}>
      <Avatar name={first.name} size={18} />
      <span className="t">{first.name}</span>
      {users.length > 1 && <span className="more">+{users.length - 1}</span>}
    </span>
  );
}

function Edit({ value, field, id, onChange, onDone, autoFocus, error, inForm }: EditProps<UserValue>) {
  const t = useT();
  const users = useUsers();
  const chosen = listOf(value);
  const everyone = new Map([...users, ...chosen].map((user) => [String(user.id), user]));
  const data = [...everyone].map(([key, user]) => ({ value: key, label: user.name }));
  const common = {
    id,
    data,
    searchable: true,
    autoFocus: autoFocus ?? false,
    nothingFoundMessage: t('nothing_found'),
    'aria-label': field.label,
    error: Boolean(error),
  };
  const users_of = (keys: string[]) => keys.flatMap((key) => everyone.get(key) ?? []);
  if (field.multiple) {
    return (
      <MultiSelect
        {...common}
        value={chosen.map((user) => String(user.id))}
        onChange={(keys) => onChange(users_of(keys))}
        placeholder={chosen.length ? '' : t('field.add_user')}
      />
    );
  }
  return (
    <Select
      {...common}
      value={chosen[0] ? String(chosen[0].id) : null}
      allowDeselect={!field.required && field.key !== 'responsible'}
      defaultDropdownOpened={!inForm}
      onChange={(key) => {
        onChange(key ? users_of([key])[0] : undefined);
        if (!inForm) window.setTimeout(() => onDone?.());
      }}
    />
  );
}

/** Whoever looks at the list is among them under a word of his own: a shared view then shows each his own. */
function useUserOptions() {
  const t = useT();
  const users = useUsers();
  return [
    { value: 'me', label: t('filter.me') },
    ...users.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

export const user: FieldPart<UserValue> = {
  Show,
  Cell,
  Edit,
  send: (value) => (Array.isArray(value) ? value.map((one) => one.id) : (value?.id ?? null)),
  paste: (typed, { field, users }) =>
    field.multiple ? allNamed(users, typed, ({ name }) => name) : named(users, typed, ({ name }) => name),
  filter: setFilter(useUserOptions, (field) => field.multiple),
  tall: true,
};
