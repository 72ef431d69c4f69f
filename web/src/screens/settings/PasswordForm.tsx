/** A new password; every other session ends with it. */
import { PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changePassword, useMe } from '../../api/session';
import { type MessageId, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { fieldError } from '../../ui/errorText';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';

const WORDS: Record<string, MessageId> = {
  enter_current_password: 'password.wrong',
  password_too_short: 'welcome.password_hint',
  password_too_common: 'password.too_common',
  password_entirely_numeric: 'password.too_common',
  password_too_similar: 'password.too_similar',
};

export function PasswordForm() {
  const t = useT();
  const least = useMe().portal.password_least;
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const target = event.currentTarget;
    const form = new FormData(target);
    setBusy(true);
    setError(null);
    try {
      await changePassword(String(form.get('current_password')), String(form.get('new_password')));
      target.reset();
      showToast(t('password.changed'));
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const fault = (field: string) => {
    const code = fieldError(error, field);
    return code && t(WORDS[code] ?? 'error.check_fields', { least });
  };
  const toggle = { 'aria-label': t('signin.reveal'), tabIndex: 0 };
  return (
    <section className="cardbox" aria-labelledby="password-head">
      <header>
        <h3 id="password-head">{t('signin.password')}</h3>
      </header>
      <form className="form pad" onSubmit={(event) => void submit(event)}>
        {error !== null && <InlineError error={error} />}
        <div className="two">
          <PasswordInput
            name="current_password"
            label={t('password.current')}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={toggle}
            error={fault('current_password')}
          />
          <PasswordInput
            name="new_password"
            label={t('welcome.password')}
            description={t('welcome.password_hint', { least })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            required
            visibilityToggleButtonProps={toggle}
            error={fault('new_password')}
          />
        </div>
        <div className="end">
          <Button type="submit" busy={busy}>
            {t('password.change')}
          </Button>
        </div>
      </form>
    </section>
  );
}
