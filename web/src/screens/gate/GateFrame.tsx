/** The frame of everything before the shell: one column, the portal's sign, the choice of language. */
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lookQuery } from '../../api/portal';
import { LANGUAGES, type Language, useLanguage, useT } from '../../i18n';
import { chooseLanguage } from '../../lib/language';
import { useDocumentTitle } from '../../ui/PageHead';
import { PortalSign } from '../../ui/PortalSign';

interface Props {
  title: string;
  text?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}

export function GateFrame({ title, text, wide, children }: Props) {
  const t = useT();
  const language = useLanguage();
  const { data: look } = useQuery(lookQuery);
  useDocumentTitle(title);
  return (
    <div className="gate">
      <main className={wide ? 'wide' : ''}>
        <div className="head">
          <div className="rowx">
            <PortalSign name={look?.name ?? 'Kartoteka'} logo={look?.logo} />
            {look && <b>{look.name}</b>}
          </div>
          <h1>{title}</h1>
          {text && <p className="muted">{text}</p>}
        </div>
        {children}
      </main>
      <footer className="foot">
        <NativeSelect
          aria-label={t('language')}
          size="sm"
          value={language}
          onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
        {/* in a tab of its own: a one-time link would be lost by leaving its page */}
        <Link to="/sign-in/help" className="link" target="_blank">
          {t('nav.manual')}
        </Link>
      </footer>
    </div>
  );
}
