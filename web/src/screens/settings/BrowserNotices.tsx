/** Whether this browser, on this device, shows me what is new; its own permission is asked for upon the click alone. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { lookQuery } from '../../api/portal';
import { useMe } from '../../api/session';
import { type MessageId, useT } from '../../i18n';
import { type Consent, keepConsent, lookAgain, useConsent } from '../../notices/consent';
import { iconOf } from '../../notices/icon';
import { show } from '../../notices/showing';
import { Button } from '../../ui/Button';

const WORDS: Record<Consent, MessageId> = {
  insecure: 'ways.browser_insecure',
  impossible: 'ways.browser_impossible',
  blocked: 'ways.browser_blocked',
  off: 'ways.browser_off',
  on: 'ways.browser_on',
};

export function BrowserNotices() {
  const t = useT();
  const { id, language } = useMe();
  const { data: look } = useQuery(lookQuery);
  const consent = useConsent(id);
  const [refused, setRefused] = useState(false);
  useEffect(followPermission, []);
  const allow = async () => {
    if ((await Notification.requestPermission()) !== 'granted') return lookAgain();
    try {
      show({ id: null, title: t('ways.browser_example'), icon: iconOf(look), lang: language });
      keepConsent(id, true);
    } catch {
      setRefused(true); // browsers of phones have the API, and refuse to show anything by it
    }
  };
  const state = refused ? 'impossible' : consent;
  return (
    <div className="pad browser">
      <div>
        <p id="browser-notices">{t('ways.browser')}</p>
        <p className="muted small" role="status">
          {t(WORDS[state])}
        </p>
      </div>
      {(state === 'off' || state === 'on') && (
        <Button
          small
          aria-describedby="browser-notices"
          onClick={() => (state === 'on' ? keepConsent(id, false) : void allow())}
        >
          {t(state === 'on' ? 'ways.browser_stop' : 'ways.browser_allow')}
        </Button>
      )}
    </div>
  );
}

/** The permission may be given or taken in the browser's own settings meanwhile. */
function followPermission(): () => void {
  let status: PermissionStatus | undefined;
  let left = false;
  void navigator.permissions
    ?.query({ name: 'notifications' })
    .then((one) => {
      if (left) return;
      status = one;
      one.onchange = lookAgain;
    })
    .catch(() => undefined); // a browser that does not know of it
  return () => {
    left = true;
    if (status) status.onchange = null;
  };
}
