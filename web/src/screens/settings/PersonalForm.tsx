/** What a user chooses for himself: name, language, time zone, appearance, row height. */
import { NativeSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMe, useSaveMe } from '../../api/session';
import { LANGUAGES, type Language, useT } from '../../i18n';
import { chooseLanguage } from '../../lib/language';
import { DENSITIES, type Density, THEMES, type ThemeChoice } from '../../lib/theme';
import { Button } from '../../ui/Button';
import { fieldError } from '../../ui/errorText';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';

export function PersonalForm() {
  const t = useT();
  const me = useMe();
  const saveMe = useSaveMe();
  const [timezone, setTimezone] = useState(me.timezone);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const language = String(form.get('language')) as Language;
    setError(null);
    try {
      await saveMe({
        name: String(form.get('name')).trim(),
        language,
        timezone,
        theme: String(form.get('theme')) as ThemeChoice,
        density: String(form.get('density')) as Density,
      });
      chooseLanguage(language);
      showToast(t('saved'));
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <form className="cardbox form pad" onSubmit={(event) => void submit(event)}>
      {error !== null && <InlineError error={error} />}
      <div className="two">
        <TextInput
          name="name"
          label={t('profile.name')}
          defaultValue={me.name}
          required
          autoComplete="name"
          error={fieldError(error, 'name')}
        />
        <TextInput label={t('signin.email')} value={me.email} readOnly autoComplete="email" />
        <NativeSelect
          name="language"
          label={t('language')}
          defaultValue={me.language}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
        <Select
          label={t('portal.timezone')}
          data={Intl.supportedValuesOf('timeZone').map((value) => ({
            value,
            label: value.replaceAll('_', ' '),
          }))}
          value={timezone}
          onChange={(value) => value && setTimezone(value)}
          searchable
          limit={100}
          allowDeselect={false}
          error={fieldError(error, 'timezone')}
        />
        <NativeSelect
          name="theme"
          label={t('theme')}
          defaultValue={me.theme ?? 'auto'}
          data={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
        <NativeSelect
          name="density"
          label={t('density')}
          defaultValue={me.density ?? 'normal'}
          data={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        />
      </div>
      <div className="end">
        <Button type="submit" look="primary">
          {t('save_changes')}
        </Button>
      </div>
    </form>
  );
}
