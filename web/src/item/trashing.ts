/** To the trash and back, each with the other as its undo for as long as the toast stands: from a card, a row, the trash. */
import { useQueryClient } from '@tanstack/react-query';
import { restoreItem, trashItem } from '../api/items';
import type { Item } from '../api/itemTypes';
import { type MessageId, useT } from '../i18n';
import { errorText } from '../ui/errorText';
import { showToast } from '../ui/toast';
import { refresh } from './saving';

type Act = (kind: string, id: number) => Promise<Item | undefined>;

export interface Trashing {
  /** Each tells whether it was done; a refusal is said. */
  trash: (item: Item) => Promise<boolean>;
  restore: (item: Item) => Promise<boolean>;
  /** Says that the item was made; undo moves it to the trash. */
  sayCreated: (item: Item) => void;
}

export function useTrashing(): Trashing {
  const t = useT();
  const cache = useQueryClient();
  const attempt = async (item: Item, act: Act): Promise<Item | null> => {
    try {
      return { ...item, ...(await act(item.kind, item.id)) };
    } catch (error) {
      showToast(errorText(error, t), { tone: 'fault' });
      return null;
    } finally {
      refresh(cache, item);
    }
  };
  const say = (words: MessageId, item: Item, back: Act) =>
    showToast(t(words, { title: item.title }), { undo: () => void attempt(item, back) });
  const sayBack = (words: MessageId, item: Item) =>
    item.can?.delete === false ? showToast(t(words, { title: item.title })) : say(words, item, moveToTrash);
  return {
    trash: async (item) => {
      const done = await attempt(item, moveToTrash);
      if (done) say('item.trashed', done, restoreItem);
      return done !== null;
    },
    restore: async (item) => {
      const done = await attempt(item, restoreItem);
      if (done) sayBack('item.restored', done);
      return done !== null;
    },
    sayCreated: (item) => sayBack('create.done', item),
  };
}

const moveToTrash: Act = async (kind, id) => {
  await trashItem(kind, id);
  return undefined;
};
