/** The mail server: where it is, as whom we send, a test that says what fails, and what waits for it. */
import { NativeSelect, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  type MailServer,
  type MailSettings,
  mailServerQuery,
  useSaveMailServer,
  useTryMailServer,
} from '../../api/mailServer';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { fieldError } from '../../ui/errorText';
import { InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { MailFault, MailState } from './MailState';

type Draft = Required<Omit<MailSettings, 'password'>> & { password: string };
type Set = (change: Partial<Draft>) => void;

const PORTS = { tls: 465, starttls: 587, none: 25 } as const;
const SECURITIES = ['starttls', 'tls', 'none'] as const;

export default function MailPage() {
  const server = useQuery(mailServerQuery);
  if (server.isPending) return <SkeletonLines />;
  if (!server.data) return <InlineError error={server.error} onRetry={() => void server.refetch()} />;
  return (
    <>
      <MailState server={server.data} />
      <MailForm key={server.data.source ?? ''} server={server.data} />
    </>
  );
}

function MailForm({ server }: { server: MailServer }) {
  const t = useT();
  const save = useSaveMailServer();
  const attempt = useTryMailServer();
  const [draft, setDraft] = useState<Draft>({
    host: server.host,
    port: server.port,
    security: server.security,
    user: server.user,
    sender: server.sender,
    sender_name: server.sender_name,
    password: '',
  });
  const set: Set = (change) => setDraft({ ...draft, ...change });
  /** A password that was not typed is the kept one. */
  const sent = (): MailSettings => {
    const { password, ...rest } = draft;
    return password ? { ...rest, password } : rest;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.reset();
    save.mutateAsync(sent()).then(
      () => {
        set({ password: '' });
        showToast(t('saved'));
      },
      () => undefined, // the form shows what was refused
    );
  };
  const error = attempt.error ?? save.error;
  return (
    <form className="cardbox form pad" onSubmit={submit} noValidate>
      <p className="muted">{t('mail.intro')}</p>
      {server.source === 'environment' && <p className="note">{t('mail.environment')}</p>}
      {error && <InlineError error={error} />}
      <Where draft={draft} set={set} error={error} />
      <AsWhom draft={draft} set={set} error={error} kept={server.has_password} />
      {attempt.data && <Tried {...attempt.data} />}
      <div className="end wrap">
        {server.source === 'settings' && (
          <Button look="danger" onClick={() => save.mutate({ host: '' })}>
            {t('mail.forget')}
          </Button>
        )}
        <Button icon={IconSend} busy={attempt.isPending} onClick={() => attempt.mutate(sent())}>
          {t(attempt.isPending ? 'mail.testing' : 'mail.test')}
        </Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('save_changes')}
        </Button>
      </div>
    </form>
  );
}

function Tried({ sent, to, fault }: { sent: boolean; to: string; fault?: MailServer['fault'] }) {
  const t = useT();
  return (
    <div role="status">
      {sent ? <p className="note">{t('mail.test_sent', { to })}</p> : fault && <MailFault fault={fault} />}
    </div>
  );
}

interface PartProps {
  draft: Draft;
  set: Set;
  error: unknown;
}

function Where({ draft, set, error }: PartProps) {
  const t = useT();
  return (
    <div className="two">
      <TextInput
        label={t('mail.host')}
        value={draft.host ?? ''}
        onChange={(event) => set({ host: event.currentTarget.value })}
        placeholder="mail.example.com"
        autoComplete="off"
        error={fieldError(error, 'host')}
      />
      <NativeSelect
        label={t('mail.security')}
        value={draft.security ?? 'starttls'}
        data={SECURITIES.map((value) => ({ value, label: t(`mail.security.${value}`) }))}
        onChange={(event) => {
          const security = event.currentTarget.value as keyof typeof PORTS;
          const usual = Object.values(PORTS).some((port) => port === draft.port);
          set({ security, ...(usual ? { port: PORTS[security] } : {}) });
        }}
        error={fieldError(error, 'security')}
      />
      <NumberInput
        label={t('mail.port')}
        value={draft.port ?? 587}
        onChange={(port) => set({ port: Number(port) })}
        min={1}
        max={65_535}
        allowDecimal={false}
        hideControls
        error={fieldError(error, 'port')}
      />
    </div>
  );
}

function AsWhom({ draft, set, error, kept }: PartProps & { kept: boolean }) {
  const t = useT();
  return (
    <div className="two">
      <TextInput
        label={t('mail.user')}
        description={t('mail.user_hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.user ?? ''}
        onChange={(event) => set({ user: event.currentTarget.value })}
        autoComplete="off"
        error={fieldError(error, 'user')}
      />
      <PasswordInput
        label={t('mail.password')}
        description={t(kept ? 'mail.password_kept' : 'mail.password_hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.password}
        onChange={(event) => set({ password: event.currentTarget.value })}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signin.reveal'), tabIndex: 0 }}
        error={fieldError(error, 'password')}
      />
      <TextInput
        label={t('mail.sender')}
        type="email"
        value={draft.sender ?? ''}
        onChange={(event) => set({ sender: event.currentTarget.value })}
        placeholder="crm@example.com"
        autoComplete="off"
        error={fieldError(error, 'sender')}
      />
      <TextInput
        label={t('mail.sender_name')}
        value={draft.sender_name ?? ''}
        onChange={(event) => set({ sender_name: event.currentTarget.value })}
        autoComplete="off"
        error={fieldError(error, 'sender_name')}
      />
    </div>
  );
}
