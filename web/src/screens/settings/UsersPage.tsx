/** The users: who they are, what they may, inviting, changing, deactivating with hand-over. */
import { IconShieldCheck, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { UserEntry } from '../../api/people';
import { useMe } from '../../api/session';
import { useFormats, useT } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { InlineError, SkeletonLines } from '../../ui/States';
import { Segments } from '../../ui/Tabs';
import { DeactivateDialog } from './DeactivateDialog';
import { LinkDialog } from './LinkDialog';
import { type People, usePeople } from './peopleData';
import { ResetFactor } from './ResetFactor';
import { UserDialog } from './UserDialog';
import { UserMenu } from './UserRowMenu';

type Open =
  | { what: 'new' }
  | { what: 'edit' | 'leave' | 'factor'; user: UserEntry }
  | { what: 'link'; url: string; name: string; mailed?: boolean | undefined }
  | null;

export default function UsersPage() {
  const t = useT();
  const { can } = useMe();
  const people = usePeople();
  const [shown, setShown] = useState<'active' | 'inactive'>('active');
  const [open, setOpen] = useState<Open>(null);
  if (people.users.isPending) return <SkeletonLines />;
  if (!people.users.data)
    return <InlineError error={people.users.error} onRetry={() => void people.users.refetch()} />;
  const users = people.users.data.filter((user) => user.active === (shown === 'active'));
  const close = () => setOpen(null);
  const showLink = (url: string, name: string, mailed?: boolean) =>
    setOpen({ what: 'link', url, name, mailed });
  return (
    <>
      <div className="rowx wrap">
        <Segments
          label={t('users.which')}
          value={shown}
          onChange={setShown}
          options={[
            { key: 'active', label: t('users.active') },
            { key: 'inactive', label: t('users.inactive') },
          ]}
        />
        <span className="grow" />
        {can.manage_users && (
          <Button look="primary" icon={IconUserPlus} onClick={() => setOpen({ what: 'new' })}>
            {t('users.invite')}
          </Button>
        )}
      </div>
      <ul className="cardbox">
        {users.map((user) => (
          <UserLine
            key={user.id}
            user={user}
            people={people}
            onEdit={() => setOpen({ what: 'edit', user })}
            onLeave={() => setOpen({ what: 'leave', user })}
            onResetFactor={() => setOpen({ what: 'factor', user })}
            onLink={showLink}
          />
        ))}
        {users.length === 0 && <li className="line muted">{t('users.none')}</li>}
      </ul>
      {open?.what === 'new' && <UserDialog people={people} onClose={close} onLink={showLink} />}
      {open?.what === 'edit' && (
        <UserDialog user={open.user} people={people} onClose={close} onLink={showLink} />
      )}
      {open?.what === 'leave' && (
        <DeactivateDialog user={open.user} users={people.users.data} onClose={close} />
      )}
      {open?.what === 'factor' && <ResetFactor user={open.user} onClose={close} />}
      {open?.what === 'link' && (
        <LinkDialog url={open.url} name={open.name} mailed={open.mailed} onClose={close} />
      )}
    </>
  );
}

interface LineProps {
  user: UserEntry;
  people: People;
  onEdit: () => void;
  onLeave: () => void;
  onResetFactor: () => void;
  onLink: (url: string, name: string, mailed?: boolean) => void;
}

function UserLine({ user, people, onEdit, onLeave, onResetFactor, onLink }: LineProps) {
  const t = useT();
  const formats = useFormats();
  const { can, id } = useMe();
  const department = people.departments.find((one) => one.id === user.department);
  return (
    <li className={`line${user.active ? '' : ' off'}`}>
      <Avatar name={user.name} size={30} />
      <div className="grow">
        <div className="rowx wrap">
          <b>{user.name}</b>
          {user.id === id && <span className="muted small">{t('users.you')}</span>}
          {user.second_factor && (
            <IconShieldCheck size={15} stroke={1.75} role="img" aria-label={t('factor.has')} />
          )}
          {user.invited && <Chip colour="amber">{t('users.invited')}</Chip>}
        </div>
        <div className="muted small hyph">
          {[
            user.email,
            department?.name,
            user.last_login && t('users.last_login', { when: formats.ago(user.last_login) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <div className="rowx wrap desk" style={{ justifyContent: 'flex-end' }}>
        {people.roles
          .filter((role) => user.roles?.includes(role.key))
          .map((role) => (
            <Chip key={role.key} colour={role.level === 'plain' ? 'grey' : 'blue'}>
              {role.label}
            </Chip>
          ))}
      </div>
      {can.manage_users && (
        <UserMenu
          user={user}
          own={user.id === id}
          onEdit={onEdit}
          onLeave={onLeave}
          onResetFactor={onResetFactor}
          onLink={onLink}
        />
      )}
    </li>
  );
}
