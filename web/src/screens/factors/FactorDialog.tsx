/** One change of the second factor: the password again, then the act; after the first one the recovery codes. */
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type Factor, removePasskey, renamePasskey, switchCodesOff } from '../../api/factors';
import { type MessageId, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { InlineError } from '../../ui/States';
import { CodesSetUp } from './CodesSetUp';
import { ConfirmFirst } from './ConfirmFirst';
import { PasskeyName } from './PasskeyName';
import { RecoveryCodes } from './RecoveryCodes';

export type FactorAct =
  | { act: 'codes_on' | 'codes_off' | 'passkey_on' | 'recovery_first' | 'recovery_anew' }
  | { act: 'passkey_rename' | 'passkey_off'; passkey: Factor };

const TITLES: Record<FactorAct['act'], MessageId> = {
  codes_on: 'factor.codes',
  codes_off: 'factor.codes_off',
  passkey_on: 'factor.passkey_add',
  passkey_rename: 'factor.passkey_rename',
  passkey_off: 'factor.passkey_off',
  recovery_first: 'factor.recovery_codes',
  recovery_anew: 'factor.recovery_new',
};

interface Props {
  act: FactorAct;
  /** There were no recovery codes yet: they come with the first factor. */
  first: boolean;
  onAct: (next: FactorAct | null) => void;
  onChanged: () => void;
}

export function FactorDialog({ act, first, onAct, onChanged }: Props) {
  const t = useT();
  const close = () => {
    if (act.act === 'recovery_first') onChanged();
    onAct(null);
  };
  const changed = () => {
    onChanged();
    close();
  };
  /** They are shown now, or never. */
  const added = () => (first ? onAct({ act: 'recovery_first' }) : changed());
  const parts: Record<FactorAct['act'], () => ReactNode> = {
    codes_on: () => <CodesSetUp onDone={added} />,
    passkey_on: () => <PasskeyName onDone={added} />,
    recovery_first: () => <RecoveryCodes anew={false} onDone={changed} />,
    recovery_anew: () => <RecoveryCodes anew onDone={changed} />,
    codes_off: () => <Remove text={t('factor.codes_off_text')} remove={switchCodesOff} onDone={changed} />,
    passkey_off: () => (
      <Remove
        text={t('factor.passkey_off_text', { name: nameOf(act) })}
        remove={() => removePasskey(idOf(act))}
        onDone={changed}
      />
    ),
    passkey_rename: () => <Rename name={nameOf(act)} id={idOf(act)} onDone={changed} />,
  };
  return (
    <Dialog
      opened
      onClose={close}
      title={t(TITLES[act.act])}
      size={460}
      unkept={act.act === 'passkey_on' || act.act === 'passkey_rename'}
    >
      {act.act === 'recovery_first' ? (
        parts.recovery_first()
      ) : (
        <ConfirmFirst key={act.act}>{parts[act.act]()}</ConfirmFirst>
      )}
    </Dialog>
  );
}

const idOf = (act: FactorAct) => ('passkey' in act ? (act.passkey.id ?? 0) : 0);
const nameOf = (act: FactorAct) => ('passkey' in act ? (act.passkey.name ?? '') : '');

function Remove({
  text,
  remove,
  onDone,
}: {
  text: string;
  remove: () => Promise<unknown>;
  onDone: () => void;
}) {
  const t = useT();
  const act = useMutation({ mutationFn: remove, onSuccess: onDone });
  return (
    <div className="form">
      <p>{text}</p>
      {act.error && <InlineError error={act.error} />}
      <div className="end">
        <Button look="dangerPrimary" busy={act.isPending} onClick={() => act.mutate()} data-autofocus>
          {t('factor.take_away')}
        </Button>
      </div>
    </div>
  );
}

function Rename({ name, id, onDone }: { name: string; id: number; onDone: () => void }) {
  const t = useT();
  const [text, setText] = useState(name);
  const act = useMutation({ mutationFn: () => renamePasskey(id, text.trim()), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) act.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      {act.error && <InlineError error={act.error} />}
      <TextInput
        label={t('factor.passkey_name')}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <div className="end">
        <Button type="submit" look="primary" busy={act.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
