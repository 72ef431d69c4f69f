/** Sign-in: e-mail and password, then the second step where there is one, or a passkey alone. */
import { PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { type FactorType, signIn } from '../../api/auth';
import { signInByPasskey } from '../../api/factors';
import { setPageUser } from '../../api/pageUser';
import { meQuery } from '../../api/session';
import { useT } from '../../i18n';
import { passkeysWork } from '../../lib/webauthn';
import { Button } from '../../ui/Button';
import { InlineError } from '../../ui/States';
import { GateFrame } from './GateFrame';
import { SecondStep } from './SecondStep';

export function SignIn() {
  const t = useT();
  const { error, busy, submit, missing, pending, byPasskey, enter, again } = useSignIn();
  const password = useRef<HTMLInputElement>(null);
  if (pending) {
    return (
      <GateFrame title={t('factor.second_step')} text={t('factor.second_step_text')}>
        <div className="panel">
          <SecondStep types={pending} onDone={enter} onOver={again} />
        </div>
      </GateFrame>
    );
  }
  return (
    <GateFrame title={t('signin.title')}>
      <form
        className="panel form"
        onSubmit={(event) => void submit(event).then((ok) => !ok && password.current?.select())}
        noValidate
      >
        {error !== null && <InlineError error={error} />}
        <TextInput
          name="email"
          type="email"
          label={t('signin.email')}
          autoComplete="username"
          autoFocus
          error={missing.includes('email') && t('signin.needed')}
        />
        <PasswordInput
          name="password"
          ref={password}
          label={t('signin.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signin.reveal'), tabIndex: 0 }}
          error={missing.includes('password') && t('signin.needed')}
        />
        <Button type="submit" look="primary" busy={busy}>
          {t('signin.do')}
        </Button>
        {passkeysWork() && (
          <Button icon={IconFingerprint} onClick={() => void byPasskey()}>
            {t('factor.by_passkey')}
          </Button>
        )}
        <Link to="/forgotten-password" className="link">
          {t('signin.forgotten')}
        </Link>
      </form>
    </GateFrame>
  );
}

function useSignIn() {
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [pending, setPending] = useState<FactorType[] | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = useEntering();
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      await act();
      return true;
    } catch (cause) {
      setError(cause);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password] = [String(form.get('email')).trim(), String(form.get('password'))];
    const empty = [...(email ? [] : ['email']), ...(password ? [] : ['password'])];
    setMissing(empty);
    if (empty.length) return true;
    return attempt(async () => {
      const types = await signIn(email, password);
      if (types) setPending(types);
      else await enter();
    });
  };
  const byPasskey = () => attempt(async () => (await signInByPasskey('login')) && (await enter()));
  const again = (cause: unknown) => {
    setPending(null);
    setError(cause);
  };
  return { error, busy, submit, missing, pending, byPasskey, enter, again };
}

/** Signed in: to where one wanted to go. */
function useEntering() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  return async () => {
    cache.clear();
    setPageUser(null);
    setPageUser((await cache.fetchQuery(meQuery)).id);
    if (next) router.history.push(next);
    else await navigate({ to: '/' });
  };
}
