/** Somebody leaves: everything he could do ends now, and what he is responsible for goes to another. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { UserEntry } from '../../api/people';
import { useSettingsWrite } from '../../api/settings';
import { useT } from '../../i18n';
import { Confirm } from '../../ui/Dialog';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { useReport } from './useReport';

interface Props {
  user: UserEntry;
  users: UserEntry[];
  onClose: () => void;
}

export function DeactivateDialog({ user, users, onClose }: Props) {
  const t = useT();
  const write = useSettingsWrite<{ batch?: number }>('users');
  const report = useReport();
  const [heir, setHeir] = useState<string | null>(null);
  const heirs = users
    .filter((one) => one.active && one.id !== user.id)
    .map((one) => ({ value: String(one.id), label: `${one.name} (${one.email})` }));
  const confirm = async () => {
    const { batch } = await write.mutateAsync({
      method: 'POST',
      at: `/${user.id}/deactivate`,
      body: heir ? { hand_over_to: Number(heir) } : {},
    });
    const takeBack = () =>
      report(write.mutateAsync({ method: 'POST', at: `/${user.id}/take-back`, body: { batch } }));
    showToast(t('users.deactivated', { name: user.name }), batch ? { undo: takeBack } : {});
    onClose();
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('users.deactivate_title', { name: user.name })}
      text={t('users.deactivate_text')}
      action={t('users.deactivate')}
      danger
      busy={write.isPending}
      onConfirm={() => void confirm().catch(() => undefined)}
    >
      <div className="form" style={{ marginTop: 12 }}>
        <Select
          label={t('users.heir')}
          description={heir ? undefined : t('users.no_heir')}
          placeholder={t('users.heir_nobody')}
          data={heirs}
          value={heir}
          onChange={setHeir}
          clearable
          searchable
        />
        {write.error && <InlineError error={write.error} />}
      </div>
    </Confirm>
  );
}
