/** Kinds by actions: how far a role reaches in each; every cell is a pill that opens its scopes, and asks before it changes them. */
import { Switch } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import {
  ACTIONS,
  type Cells,
  RIGHTS,
  type RoleAction,
  type RoleEntry,
  type RoleRight,
  type RoleScope,
  reachChanges,
  SCOPES,
  scopeOf,
  withScope,
} from '../../api/people';
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu';
import { type RightsChange, RightsConfirm, SWITCHED, scopeName } from './RightsConfirm';

const EVERY = '*';

interface Props {
  role: RoleEntry;
  /** The names of those who have the role. */
  users: readonly string[];
  editable: boolean;
  onChange: (body: object) => void;
}

export function RightsMatrix({ role, users, editable, onChange }: Props) {
  const t = useT();
  const { kinds } = useMe();
  const [asked, setAsked] = useState<RightsChange | null>(null);
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
  const nameOf = (key: string) => rows.find((kind) => kind.key === key)?.plural ?? key;
  const change = (next: RightsChange) =>
    next.reach.length || next.right ? setAsked(next) : onChange(next.body);
  const changeCell = (kind: string, action: RoleAction, scope: RoleScope | null) => {
    const after = withScope(cells, kind, action, scope);
    const reach = reachChanges(
      cells,
      after,
      rows.map(({ key }) => key),
    );
    change({ body: { cells: after }, reach });
  };
  const changeRight = (right: RoleRight, given: boolean) => {
    const after = given ? [...rights, right] : rights.filter((one) => one !== right);
    change({ body: { rights: after }, reach: [], right: { key: right, given } });
  };
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
                      onChange={(scope) => changeCell(kind.key, action, scope)}
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
            onChange={(event) => changeRight(right, event.currentTarget.checked)}
          />
        ))}
      </div>
      {asked && (
        <RightsConfirm
          change={asked}
          role={role.label}
          users={users}
          kindName={nameOf}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            onChange(asked.body);
          }}
        />
      )}
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
  const name = (one: RoleScope) => scopeName(t, action, one);
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
