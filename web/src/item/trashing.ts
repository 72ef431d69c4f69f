/** To the trash, with undo for as long as the toast stands: the same from a card and from a row. */
import { useQueryClient } from '@tanstack/react-query';
import { restoreItem, trashItem } from '../api/items';
import type { Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { errorText } from '../ui/errorText';
import { showToast } from '../ui/toast';
import { refresh } from './saving';

/** `await trash(item)` tells whether it went. */
export function useTrashing(): (item: Item) => Promise<boolean> {
  const t = useT();
  const cache = useQueryClient();
  return async (item) => {
    try {
      await trashItem(item.kind, item.id);
    } catch (error) {
      showToast(errorText(error, t), { tone: 'fault' });
      return false;
    }
    refresh(cache, item);
    showToast(t('item.trashed', { title: item.title }), {
      undo: async () => {
        try {
          await restoreItem(item.kind, item.id);
        } catch (error) {
          showToast(errorText(error, t), { tone: 'fault' });
        }
        refresh(cache, item);
      },
    });
    return true;
  };
}
