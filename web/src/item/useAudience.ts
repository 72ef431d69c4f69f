/** Whom a field may be shown to: users, departments and roles as groups of options. */
import { useDepartments, useUsers } from '../api/lists';
import type { RoleEntry } from '../api/people';
import { useSettingsList } from '../api/settings';
import { useT } from '../i18n';

export function useAudience() {
  const t = useT();
  const users = useUsers();
  const departments = useDepartments();
  const roles = useSettingsList<RoleEntry>('roles').data ?? [];
  const options = (what: string, list: readonly { id: number; name: string }[]) =>
    list.map(({ id, name }) => ({ value: `${what}-${id}`, label: name }));
  return [
    { group: t('users'), items: options('user', users) },
    { group: t('departments'), items: options('department', departments) },
    {
      group: t('roles.title'),
      items: options(
        'role',
        roles.filter((role) => !role.archived).map(({ id, label }) => ({ id, name: label })),
      ),
    },
  ];
}
