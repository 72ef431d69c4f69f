/** The providers around everything: theme, cache, words, router. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from '../api/client';
import { meQuery } from '../api/session';
import { I18nProvider } from '../i18n';
import { chooseLanguage, useChosenLanguage } from '../lib/language';
import { cssVariables, theme } from '../lib/theme';
import { Asked } from '../ui/Asked';
import { Toasts } from '../ui/Toasts';
import { usePortalAccent } from './look';
import { router } from './router';

const schemes = localStorageColorSchemeManager({ key: 'kartoteka.theme' });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
    >
      <QueryClientProvider client={queryClient}>
        <Words />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The user's language once he is known, before that the one chosen here or the browser's. */
function Words() {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const chosen = useChosenLanguage();
  usePortalAccent();
  // the next visit begins in the right language before it is known who comes
  useEffect(() => {
    if (me) chooseLanguage(me.language);
  }, [me]);
  return (
    <I18nProvider
      language={me?.language ?? chosen}
      country={me?.portal.country ?? undefined}
      timezone={me?.timezone}
    >
      <RouterProvider router={router} />
      <Toasts />
      <Asked />
    </I18nProvider>
  );
}
