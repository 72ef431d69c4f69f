/** What stands at an address where there is nothing, or nothing this user may see; and where a screen broke. */
import { IconMapOff } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useT } from '../i18n';
import { useDocumentTitle } from '../ui/PageHead';
import { InlineError } from '../ui/States';

export function Missing() {
  const t = useT();
  useDocumentTitle(t('missing.title'));
  return (
    <div className="empty">
      <IconMapOff className="big" size={36} stroke={1.4} aria-hidden="true" />
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <Link to="/contacts" className="btn pri">
        {t('missing.home')}
      </Link>
    </div>
  );
}

/** A screen that could not be read or drawn, with the fault and another try. */
export function Fault({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT();
  useDocumentTitle(t('fault.title'));
  return (
    <div className="pad stack">
      <h1>{t('fault.title')}</h1>
      <InlineError error={error} onRetry={onRetry} />
    </div>
  );
}

export function RouteFault({ error }: { error: unknown }) {
  const router = useRouter();
  return <Fault error={error} onRetry={() => void router.invalidate()} />;
}

/** The same where there is no shell around it. */
export function GateFault({ error }: { error: unknown }) {
  return (
    <main>
      <RouteFault error={error} />
    </main>
  );
}
