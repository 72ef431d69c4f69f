/** Departments and colleagues, typed or pasted; the invitations' links are shown once, beside their addresses. */
import { Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { ApiError } from '../../api/errors';
import { useSettingsWrite } from '../../api/settings';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import { emailsIn, namesIn } from './emails';

interface Invited {
  email: string;
  link?: string;
  refused?: string;
}

export function TeamStep() {
  const t = useT();
  const [departments, setDepartments] = useState('');
  const [emails, setEmails] = useState('');
  const { busy, made, invited, send } = useTeam();
  const [names, addresses] = [namesIn(departments), emailsIn(emails)];
  const submit = async () => {
    const left = await send(names, addresses);
    setDepartments(left.departments.join('\n'));
    setEmails(left.emails.join('\n'));
  };
  const nothing = names.length + addresses.length === 0;
  return (
    <div className="cardbox form pad">
      <Textarea
        label={t('departments.title')}
        description={t('setup.departments_hint')}
        value={departments}
        onChange={(event) => setDepartments(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
      <Textarea
        label={t('setup.emails')}
        description={t('setup.emails_hint')}
        value={emails}
        onChange={(event) => setEmails(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={10}
      />
      <div className="end">
        <Button
          look="primary"
          busy={busy}
          onClick={() => void submit()}
          disabledReason={nothing ? t('setup.team_nothing') : undefined}
        >
          {t('setup.invite', { count: addresses.length })}
        </Button>
      </div>
      <div role="status">
        {made > 0 && <p>{t('setup.departments_made', { count: made })}</p>}
        {invited.length > 0 && <Links invited={invited} />}
      </div>
    </div>
  );
}

function Links({ invited }: { invited: readonly Invited[] }) {
  const t = useT();
  const links = invited.filter((one) => one.link).map((one) => `${one.email} ${one.link}`);
  const copy = () => navigator.clipboard?.writeText(links.join('\n')).then(() => showToast(t('copied')));
  return (
    <div className="stack">
      {links.length > 0 && <p className="muted">{t('setup.links_text')}</p>}
      <ul className="links">
        {invited.map(({ email, link, refused }) => (
          <li key={email}>
            <b>{email}</b> {link ? <code>{link}</code> : <span className="emp">{refused}</span>}
          </li>
        ))}
      </ul>
      {links.length > 0 && 'clipboard' in navigator && (
        <div className="end">
          <Button icon={IconCopy} onClick={() => void copy()}>
            {t('setup.copy_links')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useTeam() {
  const say = useErrorText();
  const language = useLanguage();
  const departments = useSettingsWrite('departments');
  const users = useSettingsWrite<{ link?: string }>('users');
  const [invited, setInvited] = useState<Invited[]>([]);
  const [made, setMade] = useState(0);
  const [busy, setBusy] = useState(false);
  const send = async (names: string[], emails: string[]) => {
    setBusy(true);
    const left = { departments: [] as string[], emails: [] as string[] };
    for (const name of names) {
      try {
        await departments.mutateAsync({ method: 'POST', body: { name } });
        setMade((before) => before + 1);
      } catch (error) {
        left.departments.push(name);
        showToast(say(error), { tone: 'fault' });
      }
    }
    for (const email of emails) {
      try {
        const { link } = await users.mutateAsync({
          method: 'POST',
          body: { email, language, roles: ['employee'] },
        });
        setInvited((before) => [...before, { email, ...(link ? { link } : {}) }]);
      } catch (error) {
        left.emails.push(email);
        const why = error instanceof ApiError ? Object.values(error.fields ?? {}).flat()[0] : undefined;
        setInvited((before) => [...before, { email, refused: why ?? say(error) }]);
      }
    }
    setBusy(false);
    return left;
  };
  return { busy, made, invited, send };
}
