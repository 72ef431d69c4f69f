/** What is done with lines of the inbox: at once on the screen, with undo, and put back where it fails. */
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import {
  finishInbox,
  type InboxState,
  inboxQuery,
  type Marking,
  markNotices,
  type Notice,
  refreshInbox,
} from '../../api/notifications';
import { useFormats, useT } from '../../i18n';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import type { RowActs } from './InboxRow';

interface Page {
  items: Notice[];
  next?: string | null | undefined;
}

export function useInboxActs(state: InboxState): RowActs & { finish: () => Promise<void> } {
  const t = useT();
  const say = useErrorText();
  const cache = useQueryClient();
  const { dateTime } = useFormats();
  const key = inboxQuery(state).queryKey;
  const change = (ids: readonly number[], after: (line: Notice) => Notice[]) =>
    cache.setQueryData<InfiniteData<Page, string>>(
      key,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.flatMap((line) => (ids.includes(line.id) ? after(line) : [line])),
          })),
        },
    );
  const send = async (ids: number[], marking: Marking) => {
    try {
      await cache.cancelQueries({ queryKey: keys.inboxes });
      await markNotices(ids, marking);
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
    }
    await refreshInbox(cache);
  };
  const away = (ids: number[], marking: Marking, said: string, back: Marking) => {
    change(ids, () => []);
    const sent = send(ids, marking);
    // an undo that came before the answer could be overtaken by what it takes back
    showToast(said, { undo: () => void sent.then(() => send(ids, back)) });
  };
  return {
    read: ({ ids, unread }) => {
      if (!unread) return;
      change(ids, (line) => [{ ...line, read: true }]);
      void send(ids, { read: true });
    },
    done: ({ ids }) => away(ids, { done: true }, t('inbox.was_done', { count: ids.length }), { done: false }),
    reopen: ({ ids }) => {
      change(ids, () => []);
      void send(ids, { done: false });
    },
    snooze: ({ ids }, until) => {
      const at = until.toISOString();
      away(ids, { snoozed_until: at }, t('inbox.was_snoozed', { when: dateTime(at) }), {
        snoozed_until: null,
      });
    },
    wake: ({ ids }) => {
      change(ids, () => []);
      void send(ids, { snoozed_until: null });
    },
    finish: async () => {
      try {
        const ids = await finishInbox();
        if (ids.length)
          showToast(t('inbox.was_done', { count: ids.length }), {
            undo: () => void send(ids, { done: false }),
          });
      } catch (error) {
        showToast(say(error), { tone: 'fault' });
      }
      await refreshInbox(cache);
    },
  };
}
