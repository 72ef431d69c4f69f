/** "Effective for…": what all roles of one user come to, cell by cell, and which of them says so. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { ACTIONS } from '../../api/people';
import { type Audience, type Effective, useEffective } from '../../api/rights';
import { useMe } from '../../api/session';
import { type Translate, useFormats, useT } from '../../i18n';
import { InlineError, SkeletonLines } from '../../ui/States';
import { usePeople } from './peopleData';
import { scopeName } from './RightsConfirm';

export function EffectivePanel() {
  const t = useT();
  const me = useMe();
  const { users } = usePeople();
  const [user, setUser] = useState<number | null>(me.level === 'plain' ? me.id : null);
  return (
    <div className="cardbox">
      <header style={{ flexWrap: 'wrap' }}>
        <h3 style={{ flex: '1 1 auto' }}>{t('effective.title')}</h3>
        {me.level !== 'plain' && (
          <Select
            aria-label={t('effective.title')}
            placeholder={t('effective.choose')}
            data={(users.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
            value={user === null ? null : String(user)}
            onChange={(chosen) => setUser(chosen ? Number(chosen) : null)}
            searchable
          />
        )}
      </header>
      {user === null ? <p className="pad muted">{t('effective.hint')}</p> : <Asked user={user} />}
    </div>
  );
}

function Asked({ user }: { user: number }) {
  const t = useT();
  const { data, error, refetch } = useEffective(user);
  if (error) return <InlineError error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines count={4} />;
  if (!data.active) return <p className="pad">{t('why.inactive', { name: data.user.name })}</p>;
  return (
    <>
      <CellsTable effective={data} />
      <ul className="pad form" style={{ gap: 6 }}>
        {data.rights.map((one) => (
          <li key={one.right}>
            {t(`right.${one.right}` as 'right.manage_fields')}: <b>{t(one.has ? 'scope.yes' : 'scope.no')}</b>{' '}
            <span className="muted small">{one.has && <ByRoles roles={one.roles} />}</span>
          </li>
        ))}
      </ul>
      {data.fields.length > 0 && <Restricted effective={data} />}
    </>
  );
}

function CellsTable({ effective }: { effective: Effective }) {
  const t = useT();
  const { kinds } = useMe();
  const shown = kinds.filter((kind) => effective.cells.some((cell) => cell.kind === kind.key));
  const of = (kind: string, action: string) =>
    effective.cells.find((cell) => cell.kind === kind && cell.action === action);
  return (
    <div className="tw" tabIndex={0} role="region" aria-label={t('effective.title')}>
      <table className="tb roomy">
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
          {shown.map((kind) => (
            <tr key={kind.key}>
              <th scope="row">{kind.plural}</th>
              {ACTIONS.map((action) => {
                const cell = of(kind.key, action);
                return (
                  <td key={action}>
                    {cell && <div>{scopeName(t, action, cell.scope)}</div>}
                    <div className="muted small">{cell && <ByRoles roles={cell.roles} />}</div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ByRoles({ roles }: { roles: Effective['cells'][number]['roles'] }) {
  const t = useT();
  const { list } = useFormats();
  if (!roles.length) return <>{t('effective.nothing')}</>;
  return <>{t('effective.by', { roles: list(roles.map((role) => role.name)) })}</>;
}

function Restricted({ effective }: { effective: Effective }) {
  const t = useT();
  const { list } = useFormats();
  const { kinds } = useMe();
  const names = (audience: readonly Audience[]) => list(audience.map((one) => nameOf(t, one, effective)));
  return (
    <section className="pad">
      <h3>{t('effective.fields')}</h3>
      <ul className="plainlist">
        {effective.fields.map((field) => (
          <li key={`${field.kind}.${field.key}`}>
            <b>
              {kinds.find((one) => one.key === field.kind)?.plural ?? field.kind} · {field.label}
            </b>{' '}
            <span className="muted">
              {field.sees
                ? t('effective.sees', { by: names(field.by) })
                : t('effective.not_seen', { audience: names(field.visible_to) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(t: Translate, one: Audience, { user }: Effective): string {
  if (one.user) return one.user.id === user.id ? t('effective.user_named') : one.user.name;
  return one.department?.name ?? one.role?.name ?? '';
}
