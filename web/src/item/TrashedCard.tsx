/** A card in the trash, for whoever may bring it back. */
import { IconTrash } from '@tabler/icons-react';
import type { Item } from '../api/itemTypes';
import { useFormats, useT } from '../i18n';
import { Button } from '../ui/Button';
import { PageHead } from '../ui/PageHead';
import { EmptyState } from '../ui/States';
import { useTrashing } from './trashing';

export function TrashedCard({ item }: { item: Item }) {
  const t = useT();
  const { dateTime } = useFormats();
  const { restore } = useTrashing();
  return (
    <>
      <PageHead title={item.title} line />
      <EmptyState
        icon={IconTrash}
        title={t('card.in_trash')}
        text={t('card.in_trash_text', { when: dateTime(item.deleted_at ?? '') })}
      >
        {item.can?.restore !== false && (
          <Button look="primary" onClick={() => void restore(item)}>
            {t('trash.restore')}
          </Button>
        )}
      </EmptyState>
    </>
  );
}
