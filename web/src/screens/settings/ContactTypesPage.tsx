/** The contact types: client, supplier, partner and what the firm adds. */
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { ChoiceList } from './ChoiceList';

export default function ContactTypesPage() {
  const t = useT();
  const { can } = useMe();
  return (
    <ChoiceList
      path="contact-types"
      editable={can.manage_lists === true}
      addLabel={t('types.add')}
      uses={{ kinds: 'person,company', field: 'type' }}
    />
  );
}
