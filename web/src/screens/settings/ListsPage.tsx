/** The other drop-down lists: sources, industries, forms of address, and those of the firm's own fields. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldsQuery } from '../../api/items';
import { useMe } from '../../api/session';
import { type MessageId, useT } from '../../i18n';
import { Segments } from '../../ui/Tabs';
import { ChoiceList } from './ChoiceList';

interface KnownList {
  label: MessageId;
  kinds: string;
  field: string;
}

const SHIPPED: Record<string, KnownList> = {
  sources: { label: 'lists.sources', kinds: 'person,company', field: 'source' },
  industries: { label: 'lists.industries', kinds: 'company', field: 'industry' },
  honorifics: { label: 'lists.honorifics', kinds: 'person', field: 'honorific' },
};

export default function ListsPage() {
  const t = useT();
  const { can } = useMe();
  const [chosen, setChosen] = useState('sources');
  const own = useOwnLists();
  const options = [
    ...Object.entries(SHIPPED).map(([key, list]) => ({ key, label: t(list.label) })),
    ...own.map(({ list, label }) => ({ key: list, label })),
  ];
  const ownList = own.find((one) => one.list === chosen);
  const uses =
    SHIPPED[chosen] ?? (ownList && { kinds: ownList.kind, field: ownList.field, many: ownList.many }) ?? null;
  return (
    <>
      <Segments options={options} value={chosen} onChange={setChosen} label={t('lists.which')} />
      <ChoiceList
        key={chosen}
        path={`choices/${chosen}`}
        editable={can.manage_lists === true}
        addLabel={t('lists.add')}
        uses={uses}
      />
    </>
  );
}

/** The lists of fields that users made: their name is `<kind>.<field>`. */
function useOwnLists() {
  const { kinds } = useMe();
  const answers = useQueries({ queries: kinds.map((kind) => fieldsQuery(kind.key)) });
  return answers.flatMap((answer, index) =>
    (answer.data ?? []).flatMap((field) => {
      const kind = kinds[index];
      const own = field.type.startsWith('choice') && !field.is_system && !field.settings.list;
      return kind && own
        ? [
            {
              list: `${kind.key}.${field.key}`,
              kind: kind.key,
              field: field.key,
              label: field.label,
              many: field.type === 'choices',
            },
          ]
        : [];
    }),
  );
}
