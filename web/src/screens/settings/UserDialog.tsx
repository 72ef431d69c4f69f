/** Inviting a user by e-mail, or changing one: name, e-mail, roles, department, language. */
import { MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { UserEntry } from '../../api/people';
import { useMe } from '../../api/session';
import { useSettingsWrite } from '../../api/settings';
import { LANGUAGES, useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { fieldError } from '../../ui/errorText';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';
import type { People } from './peopleData';

interface Props {
  user?: UserEntry;
  people: People;
  onClose: () => void;
  onLink: (url: string, name: string, mailed?: boolean) => void;
}

export function UserDialog({ user, people, onClose, onLink }: Props) {
  const t = useT();
  const language = useLanguage();
  const { can } = useMe();
  const write = useSettingsWrite<{ name: string; link?: string; mailed?: boolean }>('users');
  const [roles, setRoles] = useState<string[]>(user?.roles ?? ['employee']);
  const [department, setDepartment] = useState<string | null>(
    user?.department ? String(user.department) : null,
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const person = {
      email: text('email'),
      first_name: text('first_name'),
      last_name: text('last_name'),
      language: text('language'),
    };
    const place = {
      department: department ? Number(department) : null,
      ...(can.manage_roles || !user ? { roles } : {}),
    };
    const answer = await write.mutateAsync({
      method: user ? 'PATCH' : 'POST',
      at: user ? `/${user.id}` : '',
      body: { ...person, ...place },
    });
    if (answer.link) onLink(answer.link, answer.name, answer.mailed);
    else {
      showToast(t('saved'));
      onClose();
    }
  };
  const { error } = write;
  return (
    <Dialog opened onClose={onClose} title={user ? user.name : t('users.invite')} size={560} tall unkept>
      <form className="form" onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        {error && <InlineError error={error} />}
        <TextInput
          name="email"
          type="email"
          label={t('signin.email')}
          defaultValue={user?.email}
          required
          data-autofocus
          error={fieldError(error, 'email')}
        />
        <div className="two">
          <TextInput
            name="first_name"
            label={t('first_name')}
            defaultValue={user?.first_name}
            error={fieldError(error, 'first_name')}
          />
          <TextInput
            name="last_name"
            label={t('last_name')}
            defaultValue={user?.last_name}
            error={fieldError(error, 'last_name')}
          />
        </div>
        <MultiSelect
          searchable
          label={t('roles.title')}
          description={can.manage_roles ? undefined : t('who.portal_admin')}
          data={people.roleOptions}
          value={roles}
          onChange={setRoles}
          disabled={Boolean(user) && !can.manage_roles}
          error={fieldError(error, 'roles')}
        />
        <div className="two">
          <Select
            label={t('users.department')}
            data={people.departmentOptions}
            value={department}
            onChange={setDepartment}
            clearable
            searchable
            error={fieldError(error, 'department')}
          />
          <NativeSelect
            name="language"
            label={t('language')}
            defaultValue={user?.language ?? language}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <div className="end">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={write.isPending}>
            {t(user ? 'save_changes' : 'users.make_link')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
