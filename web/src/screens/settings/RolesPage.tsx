/** The roles and their rights matrix. */
import { IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { RoleEntry } from '../../api/people';
import { useMe } from '../../api/session';
import { useSettingsWrite } from '../../api/settings';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineText } from '../../ui/InlineText';
import { Menu, MenuItem } from '../../ui/Menu';
import { InlineError, SkeletonLines } from '../../ui/States';
import { AddLine } from './AddLine';
import { EffectivePanel } from './EffectivePanel';
import { usePeople } from './peopleData';
import { ReplaceDialog } from './ReplaceDialog';
import { RightsMatrix } from './RightsMatrix';
import { useReport } from './useReport';

export default function RolesPage() {
  const t = useT();
  const { can } = useMe();
  const people = usePeople();
  const write = useSettingsWrite<RoleEntry>('roles');
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  if (people.users.isPending || people.roles.length === 0) {
    const fault = people.users.error ?? people.faults.roles;
    return fault ? <InlineError error={fault} /> : <SkeletonLines />;
  }
  const editable = can.manage_roles === true;
  const role = people.roles.find((one) => one.key === chosen) ?? people.roles[0];
  const add = async (name: string) => {
    const base = people.roles.find((one) => one.key === 'employee');
    const made = await write.mutateAsync({
      method: 'POST',
      body: { labels: { [language]: name }, cells: base?.cells ?? {} },
    });
    setChosen(made.key);
  };
  return (
    <>
      <div className="rowx wrap">
        <div className="seg" role="group" aria-label={t('roles.title')} style={{ flexWrap: 'wrap' }}>
          {people.roles.map((one) => (
            <button
              key={one.key}
              type="button"
              aria-pressed={one === role}
              onClick={() => setChosen(one.key)}
            >
              {one.label}
            </button>
          ))}
        </div>
        {editable && (
          <Menu
            width={320}
            target={
              <Button look="quiet" icon={IconPlus}>
                {t('roles.add')}
              </Button>
            }
          >
            <AddLine label={t('roles.add_hint')} onAdd={add} />
          </Menu>
        )}
      </div>
      {role && (
        <RoleCard
          key={role.key}
          role={role}
          others={people.roles}
          users={(people.users.data ?? [])
            .filter((user) => user.active && user.roles?.includes(role.key))
            .map((user) => user.name)}
          editable={editable}
        />
      )}
      <EffectivePanel />
    </>
  );
}

interface CardProps {
  role: RoleEntry;
  others: RoleEntry[];
  users: string[];
  editable: boolean;
}

function RoleCard({ role, others, users, editable }: CardProps) {
  const t = useT();
  const language = useLanguage();
  const write = useSettingsWrite('roles');
  const report = useReport();
  const [deleting, setDeleting] = useState(false);
  const change = (body: object) => report(write.mutateAsync({ method: 'PATCH', at: `/${role.id}`, body }));
  return (
    <div className="cardbox">
      <header>
        <div className="grow">
          <InlineText
            value={role.label}
            label={t('list.name')}
            disabled={!editable}
            onSave={(label) => change({ labels: { ...role.labels, [language]: label } })}
            className="b"
          />
        </div>
        {role.cells && <span className="muted small">{t('roles.users', { count: users.length })}</span>}
        {editable && !role.is_factory && (
          <Menu
            position="bottom-end"
            target={
              <button
                type="button"
                className="btn gh sm ico"
                aria-label={t('list.actions', { name: role.label })}
              >
                <IconDots size={16} stroke={1.75} aria-hidden="true" />
              </button>
            }
          >
            <MenuItem icon={IconTrash} danger onClick={() => setDeleting(true)}>
              {t('delete')}
            </MenuItem>
          </Menu>
        )}
      </header>
      <RightsMatrix role={role} users={users} editable={editable} onChange={change} />
      {deleting && (
        <ReplaceDialog
          name={role.label}
          uses={null}
          others={others
            .filter((one) => one.id !== role.id)
            .map((one) => ({ value: String(one.id), label: one.label }))}
          keepText={t('roles.taken_away')}
          onClose={() => setDeleting(false)}
          onDelete={(replacement) =>
            write.mutateAsync({ method: 'DELETE', at: `/${role.id}`, query: { replace_with: replacement } })
          }
        />
      )}
    </div>
  );
}
