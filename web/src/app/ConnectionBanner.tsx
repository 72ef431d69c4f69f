/** Says when the server is away and how many changes wait; names those it refused afterwards. */

import { useNetwork } from '@mantine/hooks';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { dismissRefused, flush, useUnsent } from '../api/unsent';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { useErrorText } from '../ui/errorText';

export function ConnectionBanner() {
  const t = useT();
  const say = useErrorText();
  const { online } = useNetwork();
  const { waiting, refused } = useUnsent();
  return (
    <div role="status">
      {(!online || waiting.length > 0) && (
        <div className="banner">
          <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
          <span className="grow">
            {t('unsent.offline')}{' '}
            {waiting.length > 0 && <b>{t('unsent.count', { count: waiting.length })}</b>}
          </span>
          {waiting.length > 0 && (
            <Button small onClick={() => void flush()}>
              {t('unsent.send')}
            </Button>
          )}
        </div>
      )}
      {refused.length > 0 && (
        <div className="banner">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <span className="grow">
            {refused.map(({ change, error }) => (
              <div key={change.id}>{t('unsent.refused', { what: change.label, why: say(error) })}</div>
            ))}
          </span>
          <Button small onClick={() => void dismissRefused()}>
            {t('close')}
          </Button>
        </div>
      )}
    </div>
  );
}
