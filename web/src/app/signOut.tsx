/** Signing out: asks first when changes are still unsent, and leaves nothing behind. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut, useMe } from '../api/session';
import { useUnsent, wipeUnsent } from '../api/unsent';
import { forgetVisits } from '../api/visited';
import { useT } from '../i18n';
import { forgetJobs } from '../item/bulk/jobs';
import { endDrafts, sendDrafts, unsentDrafts } from '../item/draftKeeper';
import { forgetExports } from '../item/exporting/running';
import { forgetList } from '../item/neighbours';
import { forgetDrafts } from '../lib/drafts';
import { Confirm } from '../ui/Dialog';
import { useErrorText } from '../ui/errorText';
import { dismissToasts, showToast } from '../ui/toast';

interface SignOut {
  asking: boolean;
  /** How much would be lost. */
  unsent: number;
  begin: () => void;
  stay: () => void;
  leave: () => void;
}

export function useSignOut(): SignOut {
  const [asking, setAsking] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const { waiting } = useUnsent();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const say = useErrorText();
  const me = useMe();
  const leave = async () => {
    setAsking(false);
    try {
      await signOut();
      await leaveNothing(me.id);
      await navigate({ to: '/sign-in', search: {} });
      cache.clear();
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
    }
  };
  const begin = async () => {
    await sendDrafts();
    const left = waiting.length + unsentDrafts();
    if (!left) return leave();
    setUnsent(left);
    setAsking(true);
  };
  return {
    ...{ asking, unsent },
    begin: () => void begin(),
    stay: () => setAsking(false),
    leave: () => void leave(),
  };
}

/**
 * Drafts, unsent changes, the cards one opened, the list one came from, the acts on many items, and what was just said
 * of all that with its undo: on a shared computer the next one finds none of them.
 */
export async function leaveNothing(user: number): Promise<void> {
  await endDrafts();
  forgetDrafts(user);
  forgetVisits();
  forgetList();
  forgetJobs();
  forgetExports();
  dismissToasts();
  await wipeUnsent();
}

export function SignOutConfirm({ asking, unsent, stay, leave }: SignOut) {
  const t = useT();
  return (
    <Confirm
      opened={asking}
      onClose={stay}
      title={t('user.sign_out')}
      text={t('signout.unsent', { count: unsent })}
      action={t('signout.anyway')}
      danger
      onConfirm={leave}
    />
  );
}
