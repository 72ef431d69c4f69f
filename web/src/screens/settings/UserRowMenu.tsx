/** What can be done with a user: edit, a new link, deactivate, bring back, him or what was handed over. */
import {
  IconArrowBackUp,
  IconDotsVertical,
  IconLink,
  IconPencil,
  IconShieldOff,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import type { UserEntry } from '../../api/people';
import { useMe } from '../../api/session';
import { useSettingsWrite } from '../../api/settings';
import { useT } from '../../i18n';
import { Menu, MenuItem } from '../../ui/Menu';
import { showToast } from '../../ui/toast';
import { useReport } from './useReport';

interface Props {
  user: UserEntry;
  own: boolean;
  onEdit: () => void;
  onLeave: () => void;
  onResetFactor: () => void;
  onLink: (url: string, name: string, mailed?: boolean) => void;
}

export function UserMenu({ user, own, onEdit, onLeave, onResetFactor, onLink }: Props) {
  const t = useT();
  const { can } = useMe();
  const write = useSettingsWrite<{ link: string; mailed: boolean }>('users');
  const report = useReport();
  const ask = (act: 'link' | 'reactivate') =>
    report(
      write
        .mutateAsync({ method: 'POST', at: `/${user.id}/${act}` })
        .then(({ link, mailed }) => onLink(link, user.name, mailed)),
    );
  const takeBack = () =>
    report(
      write
        .mutateAsync({ method: 'POST', at: `/${user.id}/take-back`, body: { batch: user.handed_over } })
        .then(() => showToast(t('users.taken_back', { name: user.name }))),
    );
  const target = (
    <button type="button" className="btn gh sm ico" aria-label={t('list.actions', { name: user.name })}>
      <IconDotsVertical size={16} stroke={1.75} aria-hidden="true" />
    </button>
  );
  return (
    <Menu position="bottom-end" target={target}>
      <MenuItem icon={IconPencil} onClick={onEdit}>
        {t('edit')}
      </MenuItem>
      {user.active && (
        <MenuItem icon={IconLink} onClick={() => ask('link')}>
          {t(user.invited ? 'users.link_invite' : 'users.link_reset')}
        </MenuItem>
      )}
      {user.second_factor && can.manage_sign_in && !own && (
        <MenuItem icon={IconShieldOff} onClick={onResetFactor}>
          {t('factor.reset')}
        </MenuItem>
      )}
      {user.active && !own && (
        <MenuItem icon={IconUserOff} danger onClick={onLeave}>
          {t('users.deactivate')}
        </MenuItem>
      )}
      {user.handed_over && (
        <MenuItem icon={IconArrowBackUp} onClick={takeBack}>
          {t('users.take_back')}
        </MenuItem>
      )}
      {!user.active && (
        <MenuItem icon={IconUserCheck} onClick={() => ask('reactivate')}>
          {t('users.reactivate')}
        </MenuItem>
      )}
    </Menu>
  );
}
