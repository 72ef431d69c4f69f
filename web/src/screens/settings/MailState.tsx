/** How sending goes: whether mails are sent at all, what waits and why, and when the next try is. */
import { IconAlertTriangle, IconMailCheck, IconMailOff } from '@tabler/icons-react';
import type { MailServer } from '../../api/mailServer';
import { useFormats, useT } from '../../i18n';

export function MailState({ server }: { server: MailServer }) {
  const t = useT();
  const { dateTime } = useFormats();
  const waiting = server.waiting > 0 && t('mail.waiting', { count: server.waiting });
  if (server.fault)
    return (
      <MailFault fault={server.fault}>
        {waiting && <div>{waiting}</div>}
        {server.resume_at && (
          <div className="muted small">{t('mail.next_try', { when: dateTime(server.resume_at) })}</div>
        )}
      </MailFault>
    );
  const Sign = server.source ? IconMailCheck : IconMailOff;
  return (
    <div className="note">
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {t(server.source ? 'mail.works' : 'mail.none')} {waiting}
      </span>
    </div>
  );
}

interface FaultProps {
  fault: NonNullable<MailServer['fault']>;
  children?: React.ReactNode;
}

/** In our words first; the server's own for whoever looks after it. */
export function MailFault({ fault, children }: FaultProps) {
  const t = useT();
  return (
    <div className="fault" role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <div className="grow">
        <div>{fault.message}</div>
        {fault.detail && (
          <div className="small muted hyph">{t('mail.server_said', { said: fault.detail })}</div>
        )}
        {children}
      </div>
    </div>
  );
}
