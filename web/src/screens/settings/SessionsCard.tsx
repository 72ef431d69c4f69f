/** Where I am signed in, and the button that closes all the others. */

import { IconDeviceDesktop } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { closeSessions, readSessions } from '../../api/session';
import { useFormats, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { InlineError, SkeletonLines } from '../../ui/States';

export function SessionsCard() {
  const t = useT();
  const formats = useFormats();
  const cache = useQueryClient();
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: readSessions });
  const close = useMutation({
    mutationFn: closeSessions,
    onSettled: () => cache.invalidateQueries({ queryKey: keys.sessions }),
  });
  const others = (sessions.data ?? []).filter((one) => !one.is_current);
  return (
    <section className="cardbox" aria-labelledby="sessions-head">
      <header>
        <h3 id="sessions-head" className="grow">
          {t('sessions.title')}
        </h3>
        {others.length > 0 && (
          <Button small busy={close.isPending} onClick={() => close.mutate(others.map((one) => one.id))}>
            {t('sessions.close_others')}
          </Button>
        )}
      </header>
      {sessions.isPending && <SkeletonLines count={2} />}
      {(sessions.error ?? close.error) && <InlineError error={sessions.error ?? close.error} />}
      <ul>
        {(sessions.data ?? []).map((one) => (
          <li key={one.id} className="line">
            <IconDeviceDesktop size={18} stroke={1.75} className="muted" aria-hidden="true" />
            <div className="grow">
              <div className="t">{deviceOf(one.user_agent) || t('sessions.unknown')}</div>
              <div className="muted small">
                {one.ip} ·{' '}
                {t('sessions.since', {
                  when: formats.dateTime(one.created_at),
                })}
              </div>
            </div>
            {one.is_current ? (
              <Chip colour="green">{t('sessions.this')}</Chip>
            ) : (
              <Button small look="quiet" onClick={() => close.mutate([one.id])}>
                {t('sessions.close')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Firefox, Windows": enough to recognise one's own device. */
function deviceOf(agent: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)/.exec(agent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };
  return [browser, system]
    .filter((word) => word !== undefined)
    .map((word) => names[word] ?? word)
    .join(', ');
}
