/** The question before rights change: who may then do more or less, and what, in words. */
import type { ReachChange, RoleAction, RoleRight, RoleScope } from '../../api/people';
import { isWider } from '../../api/people';
import { type Translate, useFormats, useT } from '../../i18n';
import { Confirm } from '../../ui/Dialog';

/** What is asked about, and what is sent after a yes. */
export interface RightsChange {
  body: object;
  reach: readonly ReachChange[];
  right?: { key: RoleRight; given: boolean };
}

interface Props {
  change: RightsChange;
  role: string;
  /** The names of those whom it concerns. */
  users: readonly string[];
  kindName: (kind: string) => string;
  onClose: () => void;
  onConfirm: () => void;
}

const NAMED = 5;

export function RightsConfirm({ change, role, users, kindName, onClose, onConfirm }: Props) {
  const t = useT();
  const { list } = useFormats();
  const { right } = change;
  const more = right ? right.given : change.reach.some(isWider);
  const named = users.length > NAMED ? [...users.slice(0, NAMED), '…'] : [...users];
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('roles.change_title', { role })}
      text={t(more ? 'roles.change_more' : 'roles.change_less', { count: users.length, names: list(named) })}
      action={t('roles.change')}
      onConfirm={onConfirm}
    >
      <ul className="plainlist">
        {right && <li>{rightLine(t, right)}</li>}
        {change.reach.map((one) => (
          <li key={`${one.kind}.${one.action}`}>
            {t('roles.change_cell', {
              kind: kindName(one.kind),
              action: t(`action.${one.action}`),
              before: scopeName(t, one.action, one.before),
              after: scopeName(t, one.action, one.after),
            })}
          </li>
        ))}
      </ul>
    </Confirm>
  );
}

const rightLine = (t: Translate, { key, given }: { key: RoleRight; given: boolean }) =>
  t('roles.change_right', {
    right: t(`right.${key}`),
    before: t(given ? 'scope.no' : 'scope.yes'),
    after: t(given ? 'scope.yes' : 'scope.no'),
  });

/** Actions that are allowed or not; there is no item yet whose nearness could matter. */
export const SWITCHED: Partial<Record<RoleAction, RoleScope>> = {
  comment: 'all',
  create: 'all',
  import: 'own',
};

export function scopeName(t: Translate, action: RoleAction, scope: RoleScope): string {
  if (SWITCHED[action]) return t(scope === 'none' ? 'scope.no' : 'scope.yes');
  return t(`scope.${scope}`);
}
