/** The contacts: people, companies or both. */
import { IconAddressBook } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { PageHead } from '../../ui/PageHead';
import { EmptyState } from '../../ui/States';

export function ContactsScreen() {
  const t = useT();
  return (
    <>
      <PageHead title={t('nav.contacts')} line />
      <EmptyState icon={IconAddressBook} title={t('contacts.empty')} />
    </>
  );
}
