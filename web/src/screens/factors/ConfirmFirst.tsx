/** Asks for the password again before anything about signing in changes; then shows what it stands before. */
import { PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { confirmPassword } from '../../api/factors';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineError } from '../../ui/States';

export function ConfirmFirst({ children }: { children: ReactNode }) {
  const t = useT();
  const [confirmed, setConfirmed] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (confirmed) return <>{children}</>;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await confirmPassword(String(new FormData(event.currentTarget).get('password')));
      setConfirmed(true);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => void submit(event)}
      onInput={(event) => event.stopPropagation()} // a password is nothing to be asked about as the window closes
      noValidate
    >
      <p>{t('factor.confirm_text')}</p>
      {error !== null && <InlineError error={error} />}
      <PasswordInput
        name="password"
        label={t('signin.password')}
        autoComplete="current-password"
        data-autofocus
        visibilityToggleButtonProps={{ 'aria-label': t('signin.reveal'), tabIndex: 0 }}
      />
      <div className="end">
        <Button type="submit" look="primary" busy={busy}>
          {t('factor.go_on')}
        </Button>
      </div>
    </form>
  );
}
