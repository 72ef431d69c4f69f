/** Has the browser show what is new in the inbox, while nobody looks at Kartoteka in it. Nothing of its own on the page. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { onSignedOut } from '../api/http';
import { type Notice, newsQuery } from '../api/notifications';
import { lookQuery } from '../api/portal';
import { useMe } from '../api/session';
import { useT } from '../i18n';
import { groupsOf } from '../screens/inbox/groups';
import { useInboxActs } from '../screens/inbox/useInboxActs';
import { addressOf, titleOf, wordsOf } from '../screens/inbox/words';
import { consentOf } from './consent';
import { isLookedAt, tellFocus } from './focus';
import { freshness } from './fresh';
import { iconOf } from './icon';
import { closeBut, type Shown, show } from './showing';

/** More at once are told by their number. */
const MOST = 3;

const closeAll = () => closeBut(new Set());

export function Notices() {
  const me = useMe();
  const { data: news } = useQuery(newsQuery);
  const [freshIn] = useState(() => freshness(me.id));
  const tell = useTelling();
  useEffect(tellFocus, []);
  useEffect(() => onSignedOut(closeAll), []);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      closeAll();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each reading, in the words of that moment
  useEffect(() => {
    if (!news) return;
    const { lines, ways } = news;
    closeBut(new Set(lines.filter((line) => !line.read).map((line) => line.id)));
    const pushed = new Set(ways.kinds.filter((way) => way.push).map((way) => way.kind));
    const fresh = freshIn(lines).filter((line) => pushed.has(line.kind));
    if (!fresh.length || ways.quiet_until) return;
    void isLookedAt().then((seen) => {
      if (!seen && !gone.current && consentOf(me.id) === 'on') tell(fresh);
    });
  }, [news]);
  return null;
}

/** Shows these: each by itself, or only how many. Following one does what following its line in the inbox does. */
function useTelling(): (fresh: readonly Notice[]) => void {
  const t = useT();
  const { language } = useMe();
  const { data: look } = useQuery(lookQuery);
  const navigate = useNavigate();
  const acts = useInboxActs('open');
  const cache = useQueryClient();
  const follow = (line: Notice) => {
    const lines = cache.getQueryData(newsQuery.queryKey)?.lines ?? [];
    const group = groupsOf(lines).find((one) => one.ids.includes(line.id));
    if (group) acts.read(group);
    void navigate(addressOf(line));
  };
  return (fresh) => {
    const each = { icon: iconOf(look), lang: language };
    const shown = fresh.map(
      (line): Shown => ({
        ...each,
        id: line.id,
        title: titleOf(line, t),
        body: wordsOf(line, t),
        onClick: () => follow(line),
      }),
    );
    const count = shown.length;
    if (count <= MOST) return shown.forEach(show);
    const id = Math.max(...fresh.map((line) => line.id));
    const onClick = () => void navigate({ to: '/notifications' });
    show({ ...each, id, title: t('inbox.several', { count }), onClick });
  };
}
