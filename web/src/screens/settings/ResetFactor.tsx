/** The question before somebody's second factor is taken away: he lost it, and signs in by his password again. */
import type { UserEntry } from '../../api/people';
import { useSettingsWrite } from '../../api/settings';
import { useT } from '../../i18n';
import { Confirm } from '../../ui/Dialog';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';

export function ResetFactor({ user, onClose }: { user: UserEntry; onClose: () => void }) {
  const t = useT();
  const write = useSettingsWrite('users');
  const reset = () =>
    write.mutateAsync({ method: 'DELETE', at: `/${user.id}/second-factor` }).then(
      () => {
        showToast(t('factor.reset_done', { name: user.name }));
        onClose();
      },
      () => undefined, // the dialog shows what was refused
    );
  return (
    <Confirm
      opened
      danger
      onClose={onClose}
      title={t('factor.reset')}
      text={t('factor.reset_text', { name: user.name })}
      action={t('factor.reset')}
      busy={write.isPending}
      onConfirm={() => void reset()}
    >
      {write.error && <InlineError error={write.error} />}
    </Confirm>
  );
}
