/** What the pages about people need together: users, departments and roles, and the options made of them. */
import {
  type DepartmentEntry,
  departmentTree,
  flatDepartments,
  type RoleEntry,
  type UserEntry,
} from '../../api/people';
import { useSettingsList } from '../../api/settings';
import { useFormats } from '../../i18n';

export function usePeople() {
  const { locale } = useFormats();
  const users = useSettingsList<UserEntry>('users');
  const departments = useSettingsList<DepartmentEntry>('departments');
  const roles = useSettingsList<RoleEntry>('roles');
  const flat = flatDepartments(departmentTree(departments.data ?? [], locale));
  return {
    users,
    /** Why there are no departments, or no roles, where their lists could not be read. */
    faults: { departments: departments.error, roles: roles.error },
    departments: departments.data ?? [],
    roles: (roles.data ?? []).filter((role) => !role.archived),
    departmentOptions: flat.map((one) => ({
      value: String(one.id),
      label: `${'\u2003'.repeat(one.depth)}${one.name}`,
    })),
    roleOptions: (roles.data ?? [])
      .filter((role) => !role.archived)
      .map((role) => ({ value: role.key, label: role.label })),
  };
}

export type People = ReturnType<typeof usePeople>;
