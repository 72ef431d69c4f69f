/** The menu entries for language and appearance, in the user's menu and behind "More" on a phone. */
import { useMe, useSaveMe } from '../api/session';
import { LANGUAGES, type Language, useT } from '../i18n';
import { chooseLanguage } from '../lib/language';
import { THEMES } from '../lib/theme';
import { useErrorText } from '../ui/errorText';
import { MenuItem, MenuLabel } from '../ui/Menu';
import { showToast } from '../ui/toast';
import { useAppearance } from './appearance';

export function useSetLanguage() {
  const saveMe = useSaveMe();
  const say = useErrorText();
  return (language: Language) => {
    chooseLanguage(language);
    saveMe({ language }).catch((error) => showToast(say(error), { tone: 'fault' }));
  };
}

export function LanguageItems() {
  const t = useT();
  const me = useMe();
  const setLanguage = useSetLanguage();
  return (
    <>
      <MenuLabel>{t('language')}</MenuLabel>
      {(Object.keys(LANGUAGES) as Language[]).map((language) => (
        <MenuItem key={language} checked={me.language === language} onClick={() => setLanguage(language)}>
          <span lang={language}>{LANGUAGES[language]}</span>
        </MenuItem>
      ))}
    </>
  );
}

export function ThemeItems() {
  const t = useT();
  const me = useMe();
  const { setTheme } = useAppearance();
  return (
    <>
      <MenuLabel>{t('theme')}</MenuLabel>
      {THEMES.map((theme) => (
        <MenuItem
          key={theme}
          checked={(me.theme ?? 'auto') === theme}
          onClick={() => setTheme(theme)}
          keepOpen
        >
          {t(`theme.${theme}`)}
        </MenuItem>
      ))}
    </>
  );
}
