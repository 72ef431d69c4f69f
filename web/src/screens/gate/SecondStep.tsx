/** The second step of signing in: a code from an app, a recovery code, or a passkey. */
import { PinInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { FactorType } from '../../api/auth';
import { ApiError } from '../../api/errors';
import { signInByCode, signInByPasskey } from '../../api/factors';
import { useT } from '../../i18n';
import { passkeysWork } from '../../lib/webauthn';
import { Button } from '../../ui/Button';
import { InlineError } from '../../ui/States';

interface Props {
  types: readonly FactorType[];
  onDone: () => Promise<void>;
  /** The password is to be given anew: too long ago, or used in another tab. */
  onOver: (cause: ApiError) => void;
}

export function SecondStep({ types, onDone, onOver }: Props) {
  const t = useT();
  const [recovering, setRecovering] = useState(!types.includes('totp'));
  const [code, setCode] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<unknown>) => {
    if (busy) return; // a code is good for one answer
    setBusy(true);
    setError(null);
    try {
      if ((await act()) !== false) await onDone();
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'confirm_again') return onOver(cause);
      setError(cause);
      setCode('');
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code) void attempt(() => signInByCode(code));
  };
  const passkey = types.includes('webauthn') && passkeysWork();
  return (
    <form className="form" onSubmit={submit} noValidate>
      {error !== null && <InlineError error={error} />}
      {recovering ? (
        <TextInput
          label={t('factor.recovery_code')}
          description={t('factor.recovery_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          autoFocus
        />
      ) : (
        <fieldset>
          <legend className="mantine-InputWrapper-label">{t('factor.code')}</legend>
          <PinInput
            length={6}
            type="number"
            oneTimeCode
            autoFocus
            aria-label={t('factor.code')}
            value={code}
            onChange={setCode}
            onComplete={(whole) => void attempt(() => signInByCode(whole))}
            error={error !== null}
          />
        </fieldset>
      )}
      <Button type="submit" look="primary" busy={busy}>
        {t('signin.do')}
      </Button>
      {passkey && (
        <Button icon={IconFingerprint} onClick={() => void attempt(() => signInByPasskey('authenticate'))}>
          {t('factor.by_passkey')}
        </Button>
      )}
      {types.includes('totp') && (
        <Button
          look="quiet"
          onClick={() => {
            setRecovering(!recovering);
            setCode('');
          }}
        >
          {t(recovering ? 'factor.use_app' : 'factor.use_recovery')}
        </Button>
      )}
    </form>
  );
}
