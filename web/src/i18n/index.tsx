/** Words, figures and the user's language for every component; the catalogues are in i18n/*.json. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createIntl, createIntlCache, type IntlConfig, RawIntlProvider, useIntl } from 'react-intl';
import { createFormats, type Formats, type LocaleChoice } from '../lib/format';
import { recall } from '../lib/storage';
import { type Language, loadMessages, type MessageId } from './messages';

export { browserLanguage, isLanguage, LANGUAGES, type Language, type MessageId } from './messages';

type Plain = string | number | boolean | Date | null | undefined;
export type Translate = (id: MessageId, values?: Record<string, Plain>) => string;

const FormatsContext = createContext<Formats>(createFormats({ language: 'en' }));
const LanguageContext = createContext<Language>('en');

type Words = IntlConfig['messages'];

/** The catalogue; for whoever looks for words that do not fit, in the language that nobody speaks. */
async function wordsOf(language: Language): Promise<Words> {
  const messages = await loadMessages(language);
  return recall('pseudo') === 'on' ? (await import('./pseudo')).pseudo(messages) : messages;
}

interface Props extends Omit<LocaleChoice, 'language'> {
  language: Language;
  children: ReactNode;
}

/** Keeps the words of the last language on the screen until those of the next have arrived. */
export function I18nProvider({ language, country, timezone, children }: Props) {
  const [loaded, setLoaded] = useState<{ language: Language; messages: Words } | null>(null);
  useEffect(() => {
    let current = true;
    wordsOf(language).then((messages) => {
      if (!current) return;
      document.documentElement.lang = language;
      setLoaded({ language, messages });
    });
    return () => {
      current = false;
    };
  }, [language]);
  const formats = useMemo(
    () => createFormats({ language, country, timezone }),
    [language, country, timezone],
  );
  const intl = useMemo(
    () =>
      loaded &&
      createIntl(
        { locale: loaded.language, messages: loaded.messages, defaultLocale: loaded.language },
        createIntlCache(),
      ),
    [loaded],
  );
  if (!intl || !loaded) return null;
  return (
    <RawIntlProvider value={intl}>
      <LanguageContext.Provider value={loaded.language}>
        <FormatsContext.Provider value={formats}>{children}</FormatsContext.Provider>
      </LanguageContext.Provider>
    </RawIntlProvider>
  );
}

/** The words: `t('save')`, `t('items.count', { count })`. A missing id does not compile. */
export function useT(): Translate {
  const intl = useIntl();
  return useMemo(() => (id, values) => intl.formatMessage({ id }, values), [intl]);
}

/** The words as an element, with elements in them: `<T id="x" values={{ who: <b>{name}</b> }} />`. */
export function T({ id, values }: { id: MessageId; values?: Record<string, ReactNode> }) {
  const intl = useIntl();
  return <>{intl.formatMessage({ id }, values)}</>;
}

export const useFormats = () => useContext(FormatsContext);
export const useLanguage = () => useContext(LanguageContext);
