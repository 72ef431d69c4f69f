/** What an entry of the audit log says, in words: users, roles, departments, kinds and fields by their names. */
import { useQueries } from '@tanstack/react-query';
import { type AuditEntry, isAuditAction } from '../../api/audit';
import { retiredQuery } from '../../api/fields';
import { fieldsQuery } from '../../api/items';
import type { RoleEntry } from '../../api/people';
import { useMe } from '../../api/session';
import { useSettingsList } from '../../api/settings';
import { useFormats, useT } from '../../i18n';
import { detailsOf, type Names } from './auditDetails';
import { usePeople } from './peopleData';

export type AuditWords = ReturnType<typeof useAuditWords>;

export function useAuditWords() {
  const t = useT();
  const { number } = useFormats();
  const names = useNames();
  const valuesOf = ({ data, actor }: Pick<AuditEntry, 'data' | 'actor'>) => ({
    user: (data.user === undefined ? actor?.name : names.user(data.user)) ?? '…',
    role: names.role(data.role) ?? String(data.role ?? '…'),
    department: names.department(data.department) ?? '…',
    kind: names.kind(data.kind) ?? String(data.kind ?? '…'),
    field: names.field(data.kind, data.field) ?? String(data.field ?? '…'),
    rows: data.rows === undefined ? '…' : number(Number(data.rows)),
  });
  const say = (action: string, values: ReturnType<typeof valuesOf>) =>
    isAuditAction(action) ? t(`audit.action.${action}`, values) : action;
  return {
    sentence: (entry: AuditEntry) => say(entry.action, valuesOf(entry)),
    /** The kind of act, for choosing it. */
    plain: (action: string) => say(action, valuesOf({ data: {}, actor: null })),
    details: (entry: AuditEntry) => detailsOf(entry, names, t),
  };
}

/** Fields that the reader does not see are not known to him here either. */
function useNames(): Names {
  const { kinds } = useMe();
  const people = usePeople();
  const roles = useSettingsList<RoleEntry>('roles').data;
  const live = useQueries({ queries: kinds.map(({ key }) => fieldsQuery(key)) });
  const retired = useQueries({ queries: kinds.map(({ key }) => retiredQuery(key)) });
  const named = (list: readonly { id: number; name: string }[] | undefined, id: unknown) =>
    list?.find((one) => one.id === id)?.name;
  return {
    user: (id) => named(people.users.data, id),
    role: (one) => roles?.find(({ id, key }) => id === one || key === one)?.label,
    department: (id) => named(people.departments, id),
    kind: (key) => kinds.find((one) => one.key === key)?.plural,
    field: (kind, key) => {
      const at = kinds.findIndex((one) => one.key === kind);
      const fields = [...(live[at]?.data ?? []), ...(retired[at]?.data ?? [])];
      return fields.find((one) => one.key === key)?.label;
    },
  };
}
