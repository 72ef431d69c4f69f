/** Naming a passkey, then letting the device make it. */
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addPasskey } from '../../api/factors';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineError } from '../../ui/States';

export function PasskeyName({ onDone }: { onDone: () => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const add = useMutation({ mutationFn: addPasskey, onSuccess: (made) => made && onDone() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(name.trim() || t('factor.passkey'));
  };
  return (
    <form className="form" onSubmit={submit}>
      <p>{t('factor.passkey_text')}</p>
      {add.error && <InlineError error={add.error} />}
      <TextInput
        label={t('factor.passkey_name')}
        description={t('factor.passkey_name_hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <div className="end">
        <Button type="submit" look="primary" busy={add.isPending}>
          {t('factor.passkey_make')}
        </Button>
      </div>
    </form>
  );
}
