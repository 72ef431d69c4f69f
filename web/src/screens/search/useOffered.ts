/** What the palette offers after a sign: users after `@`, tags after `#`; each leads to the contacts that are theirs. */
import { IconTag, IconUser } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTags, useUsers } from '../../api/lists';
import type { Entry } from './entries';

const leading = (filter: readonly unknown[]): Entry['href'] => ({
  to: '/contacts',
  search: { kind: 'all', filter: JSON.stringify(filter) },
});

export function useOffered(sign: string | undefined): readonly Entry[] {
  const users = useUsers();
  const tags = useTags();
  return useMemo(() => {
    if (sign === '@')
      return users.map(({ id, name }) => ({
        key: `user-${id}`,
        text: name,
        icon: IconUser,
        href: leading(['responsible', 'eq', id]),
      }));
    if (sign === '#')
      return tags.map(({ id, name }) => ({
        key: `tag-${id}`,
        text: name,
        icon: IconTag,
        href: leading(['tags', 'has_any', [name]]),
      }));
    return [];
  }, [sign, users, tags]);
}
