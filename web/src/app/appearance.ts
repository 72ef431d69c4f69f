/** Light, dark or as the system, and the height of rows: applied to the document, kept with the user. */
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useMe, useSaveMe } from '../api/session';
import type { ThemeChoice } from '../lib/theme';
import { useErrorText } from '../ui/errorText';
import { showToast } from '../ui/toast';

export function useAppearance() {
  const me = useMe();
  const saveMe = useSaveMe();
  const say = useErrorText();
  const computed = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(me.theme ?? 'auto'), [me.theme, setColorScheme]);
  useEffect(() => {
    document.documentElement.dataset.density = me.density ?? 'normal';
  }, [me.density]);
  const setTheme = (theme: ThemeChoice) => {
    setColorScheme(theme);
    saveMe({ theme }).catch((error) => showToast(say(error), { tone: 'fault' }));
  };
  return {
    isDark: computed === 'dark',
    setTheme,
    toggleTheme: () => setTheme(computed === 'dark' ? 'light' : 'dark'),
  };
}
