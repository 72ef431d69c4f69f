/** One-time links: the first set-up, an invitation, a new password. Answering one signs in. */
import { PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { setPageUser } from '../../api/pageUser';
import { answerWelcome, type Welcome as Invitation, readWelcome } from '../../api/session';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { fieldError } from '../../ui/errorText';
import { InlineError, SkeletonLines } from '../../ui/States';
import { keepStep } from '../setup/progress';
import { GateFrame } from './GateFrame';
import { PortalFields } from './PortalFields';

const TITLES = { setup: 'welcome.setup', invitation: 'welcome.invitation', reset: 'welcome.reset' } as const;

export function Welcome() {
  const t = useT();
  const { token } = useParams({ from: '/welcome/$token' });
  const link = useQuery({
    queryKey: ['welcome', token],
    queryFn: () => readWelcome(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (link.isPending) {
    return (
      <GateFrame title="Kartoteka">
        <SkeletonLines count={4} />
      </GateFrame>
    );
  }
  if (!link.data) return <UsedLink error={link.error} />;
  const { purpose, portal } = link.data;
  const text =
    purpose === 'invitation'
      ? t('welcome.invitation_text', { portal: portal.name })
      : t(purpose === 'setup' ? 'welcome.setup_text' : 'welcome.reset_text');
  return (
    <GateFrame title={t(TITLES[purpose])} text={text} wide={purpose === 'setup'}>
      <WelcomeForm token={token} link={link.data} />
    </GateFrame>
  );
}

function UsedLink({ error }: { error: unknown }) {
  const t = useT();
  return (
    <GateFrame title={t('welcome.used')} text={t('welcome.used_text')}>
      <div className="panel form">
        <InlineError error={error} />
        <Link to="/forgotten-password" className="btn">
          {t('welcome.ask_new')}
        </Link>
        <Link to="/sign-in" search={{}} className="link">
          {t('forgot.back')}
        </Link>
      </div>
    </GateFrame>
  );
}

function WelcomeForm({ token, link }: { token: string; link: Invitation }) {
  const t = useT();
  const { error, busy, submit } = useAnswer(token, link.purpose);
  const asksForName = link.purpose !== 'reset';
  return (
    <form className="panel form" onSubmit={(event) => void submit(event)} noValidate>
      {error !== null && <InlineError error={error} />}
      {asksForName && (
        <TextInput
          name="name"
          label={t('welcome.name')}
          defaultValue={link.name ?? ''}
          autoComplete="name"
          required
          autoFocus
          error={fieldError(error, 'name')}
        />
      )}
      <TextInput
        name="email"
        type="email"
        label={t('signin.email')}
        defaultValue={link.email ?? ''}
        readOnly={Boolean(link.email)}
        autoComplete="username"
        required
        error={fieldError(error, 'email')}
      />
      <PasswordInput
        name="password"
        label={t('welcome.password')}
        description={t('welcome.password_hint', { least: link.portal.password_least })}
        autoComplete="new-password"
        required
        visibilityToggleButtonProps={{ 'aria-label': t('signin.reveal'), tabIndex: 0 }}
        error={fieldError(error, 'password')}
      />
      {link.purpose === 'setup' && <PortalFields error={error} portalName={link.portal.name} />}
      <Button type="submit" look="primary" busy={busy}>
        {t(link.purpose === 'setup' ? 'welcome.begin' : 'signin.do')}
      </Button>
    </form>
  );
}

function useAnswer(token: string, purpose: Invitation['purpose']) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    );
    setBusy(true);
    setError(null);
    try {
      await answerWelcome(token, { language, password: '', ...Object.fromEntries(given) });
      cache.clear();
      setPageUser(null);
      if (purpose === 'setup') keepStep('portal');
      // whoever has a second factor is not signed in by a link: the start page then asks him to
      await navigate({ to: purpose === 'setup' ? '/set-up' : '/' });
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, submit };
}
