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

export function RouteFault({ error }: { error: unknown }) {
  const t = useT();
  const router = useRouter();
  useDocumentTitle(t('fault.title'));
  return (
    <div className="pad stack" role="main">
      <h1>{t('fault.title')}</h1>
      <InlineError error={error} onRetry={() => void router.invalidate()} />
    </div>
  );
}
