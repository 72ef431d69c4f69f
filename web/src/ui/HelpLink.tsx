/** The way to the manual's page for what is on the screen; it stands at the right end of every screen's head. */
import { Tooltip } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { Link, useMatches } from '@tanstack/react-router';
import { useT } from '../i18n';
import { type HelpPage, helpFor } from '../lib/helpPages';

/** The page of the manual for the screen that is open. */
export function useHelpPage(): HelpPage {
  return useMatches({
    select: (matches) => {
      const last = matches.at(-1);
      return helpFor(last?.fullPath ?? '/', (last?.params ?? {}) as Record<string, string | undefined>);
    },
  });
}

export function HelpLink() {
  const t = useT();
  const page = useHelpPage();
  return (
    <Tooltip label={t('help.here')}>
      <Link to="/help/$page" params={{ page }} className="btn ico gh helplink" aria-label={t('help.here')}>
        <IconHelp size={16} stroke={1.75} aria-hidden="true" />
      </Link>
    </Tooltip>
  );
}
