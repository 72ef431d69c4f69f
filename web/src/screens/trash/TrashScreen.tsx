/** What was deleted and may be restored. */
import { IconTrash } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { PageHead } from '../../ui/PageHead';
import { EmptyState } from '../../ui/States';

export function TrashScreen() {
  const t = useT();
  return (
    <>
      <PageHead title={t('nav.trash')} line />
      <EmptyState icon={IconTrash} title={t('trash.empty')} />
    </>
  );
}
