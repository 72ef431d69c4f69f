/** One item: its fields at the left, its timeline at the right. */
import { IconAddressBook } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { PageHead } from '../../ui/PageHead';
import { EmptyState } from '../../ui/States';

export function CardScreen() {
  const t = useT();
  return (
    <>
      <PageHead title={t('person')} line />
      <EmptyState icon={IconAddressBook} title={t('missing.title')} />
    </>
  );
}
