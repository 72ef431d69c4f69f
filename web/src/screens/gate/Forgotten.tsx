/** Asks for a reset link; the answer never says whether the address is known. */
import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { askForLink } from '../../api/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { fieldError } from '../../ui/errorText';
import { InlineError } from '../../ui/States';
import { GateFrame } from './GateFrame';

export function Forgotten() {
  const t = useT();
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await askForLink(String(new FormData(event.currentTarget).get('email')).trim());
      setSent(true);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <GateFrame title={t('forgot.title')} text={sent ? undefined : t('forgot.text')}>
      <form className="panel form" onSubmit={(event) => void submit(event)} noValidate>
        {error !== null && <InlineError error={error} />}
        {sent ? (
          <p role="status">{t('forgot.sent')}</p>
        ) : (
          <>
            <TextInput
              name="email"
              type="email"
              label={t('signin.email')}
              autoComplete="username"
              autoFocus
              error={fieldError(error, 'email')}
            />
            <Button type="submit" look="primary" busy={busy}>
              {t('forgot.send')}
            </Button>
          </>
        )}
        <Link to="/sign-in" search={{}} className="link">
          {t('forgot.back')}
        </Link>
      </form>
    </GateFrame>
  );
}
