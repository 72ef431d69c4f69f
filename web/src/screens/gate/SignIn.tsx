/** Sign-in: e-mail and password; password managers, paste and reveal work. */
import { PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { meQuery, signIn } from '../../api/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineError } from '../../ui/States';
import { GateFrame } from './GateFrame';

export function SignIn() {
  const t = useT();
  const { error, busy, submit, missing } = useSignIn();
  const password = useRef<HTMLInputElement>(null);
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
        <Link to="/forgotten-password" className="link">
          {t('signin.forgotten')}
        </Link>
      </form>
    </GateFrame>
  );
}

function useSignIn() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password] = [String(form.get('email')).trim(), String(form.get('password'))];
    const empty = [...(email ? [] : ['email']), ...(password ? [] : ['password'])];
    setMissing(empty);
    if (empty.length) return true;
    setBusy(true);
    try {
      await signIn(email, password);
      cache.clear();
      await cache.fetchQuery(meQuery);
      if (next) router.history.push(next);
      else await navigate({ to: '/contacts' });
      return true;
    } catch (cause) {
      setError(cause);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, submit, missing };
}
