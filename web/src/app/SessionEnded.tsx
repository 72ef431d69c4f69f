/** The session ended while somebody worked: he signs in again over the page, and nothing typed is lost. */
import { PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { type FactorType, signIn } from '../api/auth';
import { onSignedOut } from '../api/http';
import { keys } from '../api/keys';
import { meQuery, useMe, whoElseIsSignedIn } from '../api/session';
import { flush } from '../api/unsent';
import { useT } from '../i18n';
import { SecondStep } from '../screens/gate/SecondStep';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { InlineError } from '../ui/States';
import { SignOutConfirm, useSignOut } from './signOut';

export function SessionEnded() {
  const t = useT();
  const me = useMe();
  const cache = useQueryClient();
  const out = useSignOut();
  const [ended, setEnded] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState<FactorType[] | null>(null);
  const goOn = async () => {
    await cache.fetchQuery({ ...meQuery, queryKey: keys.me, staleTime: 0 });
    setEnded(false);
    setPending(null);
    await cache.invalidateQueries();
    await flush();
  };
  const again = (cause: unknown) => {
    setPending(null);
    setError(cause);
  };
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  const { data: other } = useQuery({
    ...{ queryKey: keys.other, queryFn: whoElseIsSignedIn },
    ...{ enabled: ended, staleTime: 0, gcTime: 0 },
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const types = await signIn(me.email, String(new FormData(event.currentTarget).get('password')));
      if (types) setPending(types);
      else await goOn();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={ended} onClose={out.begin} title={t('session.ended')} size={400}>
      {pending && <SecondStep types={pending} onDone={goOn} onOver={again} />}
      <form
        className="form"
        style={pending ? { display: 'none' } : undefined}
        onSubmit={(event) => void submit(event)}
      >
        <p>{other ? t('session.other_text', { name: other.email }) : t('session.ended_text')}</p>
        {error !== null && <InlineError error={error} />}
        <TextInput label={t('signin.email')} value={me.email} readOnly autoComplete="username" />
        <PasswordInput
          name="password"
          label={t('signin.password')}
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('signin.reveal'), tabIndex: 0 }}
        />
        <div className="end">
          <Button onClick={out.begin}>{t('session.leave')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('signin.do')}
          </Button>
        </div>
      </form>
      <SignOutConfirm {...out} />
    </Dialog>
  );
}
