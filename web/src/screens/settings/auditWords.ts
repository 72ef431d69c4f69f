/** What an entry of the audit log says, in words: users, roles, departments and kinds by their names. */
import { type AuditEntry, isAuditAction } from '../../api/audit';
import { useMe } from '../../api/session';
import { useFormats, useT } from '../../i18n';
import { usePeople } from './peopleData';

export type AuditWords = ReturnType<typeof useAuditWords>;

/** Named in the sentence already. */
const SAID = new Set(['user', 'role', 'department', 'kind', 'field', 'rows']);

export function useAuditWords() {
  const t = useT();
  const { number } = useFormats();
  const { kinds } = useMe();
  const people = usePeople();
  const nameOf = (list: readonly { id: number; name: string }[] | undefined, id: unknown) =>
    list?.find((one) => one.id === id)?.name ?? '…';
  const valuesOf = ({ data, actor }: Pick<AuditEntry, 'data' | 'actor'>) => ({
    user: data.user === undefined ? (actor?.name ?? '…') : nameOf(people.users.data, data.user),
    role: people.roles.find((one) => one.key === data.role)?.label ?? String(data.role ?? '…'),
    department: nameOf(people.departments, data.department),
    kind: kinds.find((one) => one.key === data.kind)?.plural ?? String(data.kind ?? '…'),
    field: String(data.field ?? '…'),
    rows: data.rows === undefined ? '…' : number(Number(data.rows)),
  });
  const say = (action: string, values: ReturnType<typeof valuesOf>) =>
    isAuditAction(action) ? t(`audit.action.${action}`, values) : action;
  return {
    sentence: (entry: AuditEntry) => say(entry.action, valuesOf(entry)),
    /** The kind of act, for choosing it. */
    plain: (action: string) => say(action, valuesOf({ data: {}, actor: null })),
    details: (entry: AuditEntry): [string, string][] =>
      Object.entries(entry.data)
        .filter(([key, value]) => !SAID.has(key) && value !== null)
        .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  };
}
