/** Kinds by actions: how far a role reaches in each; every cell is a pill that opens its scopes. */
import { Switch } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import {
  ACTIONS,
  type Cells,
  RIGHTS,
  type RoleAction,
  type RoleEntry,
  type RoleScope,
  SCOPES,
  scopeOf,
  withScope,
} from '../../api/people';
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu';

/** Actions that are allowed or not; there is no item yet whose nearness could matter. */
const SWITCHED: Partial<Record<RoleAction, RoleScope>> = { comment: 'all', create: 'all', import: 'own' };
const EVERY = '*';

interface Props {
  role: RoleEntry;
  editable: boolean;
  onChange: (body: object) => void;
}

export function RightsMatrix({ role, editable, onChange }: Props) {
  const t = useT();
  const { kinds } = useMe();
  if (role.level !== 'plain') {
    return (
      <p className="pad rowx">
        <IconShieldCheck size={18} stroke={1.75} aria-hidden="true" />
        {t(role.level === 'portal' ? 'roles.portal_text' : 'roles.crm_text')}
      </p>
    );
  }
  const { cells } = role;
  const rights = role.rights ?? [];
  if (!cells) return <p className="pad muted">{t('roles.for_admins')}</p>;
  const rows = [{ key: EVERY, plural: t('roles.every_kind') }, ...kinds];
  return (
    <>
      <div className="tw" tabIndex={0} role="region" aria-label={t('roles.matrix')}>
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('roles.kind')}</th>
              {ACTIONS.map((action) => (
                <th key={action} scope="col">
                  {t(`action.${action}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((kind) => (
              <tr key={kind.key}>
                <th scope="row" style={{ fontWeight: 550 }}>
                  {kind.plural}
                </th>
                {ACTIONS.map((action) => (
                  <td key={action}>
                    <ScopePill
                      cells={cells}
                      kind={kind.key}
                      kindName={kind.plural}
                      action={action}
                      editable={editable}
                      onChange={(scope) => onChange({ cells: withScope(cells, kind.key, action, scope) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="pad form">
        {RIGHTS.map((right) => (
          <Switch
            key={right}
            checked={rights.includes(right)}
            disabled={!editable}
            label={t(`right.${right}`)}
            onChange={(event) =>
              onChange({
                rights: event.currentTarget.checked
                  ? [...rights, right]
                  : rights.filter((one) => one !== right),
              })
            }
          />
        ))}
      </div>
    </>
  );
}

interface PillProps {
  cells: Cells;
  kind: string;
  kindName: string;
  action: RoleAction;
  editable: boolean;
  onChange: (scope: RoleScope | null) => void;
}

function ScopePill({ cells, kind, kindName, action, editable, onChange }: PillProps) {
  const t = useT();
  const scope = scopeOf(cells, kind, action);
  const inherited = kind !== EVERY && cells[kind]?.[action] === undefined;
  const on = SWITCHED[action];
  const choices: readonly RoleScope[] = on ? ['none', on] : SCOPES;
  const name = (one: RoleScope) => (on ? t(one === 'none' ? 'scope.no' : 'scope.yes') : t(`scope.${one}`));
  const look = scope === 'none' ? ' s-none' : scope === 'all' ? ' s-all' : '';
  const pill = (
    <button
      type="button"
      className={`pill${look}${inherited ? ' inh' : ''}`}
      disabled={!editable}
      aria-label={t('roles.cell', { kind: kindName, action: t(`action.${action}`), scope: name(scope) })}
    >
      {name(scope)}
    </button>
  );
  if (!editable) return pill;
  return (
    <Menu target={pill} width={230}>
      {choices.map((one) => (
        <MenuItem key={one} checked={one === scope && !inherited} onClick={() => onChange(one)}>
          {name(one)}
        </MenuItem>
      ))}
      {kind !== EVERY && <MenuLine />}
      {kind !== EVERY && (
        <MenuItem checked={inherited} onClick={() => onChange(null)}>
          {t('roles.inherit')}
        </MenuItem>
      )}
    </Menu>
  );
}
