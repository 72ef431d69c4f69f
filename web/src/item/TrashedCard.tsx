/** A card in the trash, for whoever may bring it back. */
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { restoreItem } from '../api/items';
import type { Item } from '../api/itemTypes';
import { useFormats, useT } from '../i18n';
import { Button } from '../ui/Button';
import { errorText } from '../ui/errorText';
import { PageHead } from '../ui/PageHead';
import { EmptyState } from '../ui/States';
import { showToast } from '../ui/toast';
import { refresh } from './saving';

export function TrashedCard({ item }: { item: Item }) {
  const t = useT();
  const cache = useQueryClient();
  const { dateTime } = useFormats();
  const restore = async () => {
    try {
      await restoreItem(item.kind, item.id);
      refresh(cache, item);
      showToast(t('item.restored', { title: item.title }));
    } catch (error) {
      showToast(errorText(error, t), { tone: 'fault' });
    }
  };
  return (
    <>
      <PageHead title={item.title} line />
      <EmptyState
        icon={IconTrash}
        title={t('card.in_trash')}
        text={t('card.in_trash_text', { when: dateTime(item.deleted_at ?? '') })}
      >
        {item.can?.restore !== false && (
          <Button look="primary" onClick={() => void restore()}>
            {t('trash.restore')}
          </Button>
        )}
      </EmptyState>
    </>
  );
}
