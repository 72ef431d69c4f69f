/** Who looks like what is being typed into the form of a new item: told before it is saved. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { findDuplicates } from '../api/items';
import type { Values } from '../api/itemTypes';
import { type MessageId, useT } from '../i18n';

const TELLING = ['first_name', 'last_name', 'company_name', 'email', 'phone'];

/** `values` as they would be sent. */
export function Duplicates({ kind, values }: { kind: string; values: Values }) {
  const t = useT();
  const told = Object.fromEntries(Object.entries(values).filter(([key]) => TELLING.includes(key)));
  const [asked] = useDebouncedValue(JSON.stringify(told), 250);
  const { data } = useQuery({
    queryKey: ['duplicates', kind, asked],
    queryFn: ({ signal }) => findDuplicates(kind, JSON.parse(asked) as Values, signal),
    enabled: asked.length > 12,
    placeholderData: undefined, // who looks like the one before says nothing of this one
    retry: false,
  });
  const found = data?.items ?? [];
  if (!found.length) return null;
  return (
    <div className="note" role="status">
      <div className="grow">
        <b>{t('create.duplicates', { count: found.length })}</b>
        <ul>
          {found.slice(0, 5).map((one) => (
            <li key={one.id}>
              <Link className="link" to="/items/$kind/$id" params={{ kind: one.kind, id: String(one.id) }}>
                {one.title}
              </Link>{' '}
              <span className="muted">{one.reason && t(`duplicate.${one.reason}` as MessageId)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
