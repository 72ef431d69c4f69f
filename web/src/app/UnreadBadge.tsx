/** How many notifications are unread, beside their entry in the navigation. */
import { useQuery } from '@tanstack/react-query';
import { unreadQuery } from '../api/notifications';
import { useT } from '../i18n';

const MOST = 99;

export function UnreadBadge() {
  const t = useT();
  const { data: unread = 0 } = useQuery(unreadQuery);
  if (!unread) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</span>
      <span className="sr">{t('inbox.unread', { count: unread })}</span>
    </span>
  );
}
