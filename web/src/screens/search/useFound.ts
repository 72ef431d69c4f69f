/** What is found for what was typed: visited cards, the server's hits, commands; what a sign asks for without the server. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useSearch } from '../../api/search';
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { useBindings } from '../../lib/keys';
import { type Group, paletteGroups } from './entries';
import { useOffered } from './useOffered';

export function useFound(query: string) {
  const t = useT();
  const { kinds } = useMe();
  const sign = /^[>@#]/.exec(query)?.[0];
  const [asked] = useDebouncedValue(sign ? '' : query, query.length > 1 ? 60 : 0);
  const search = useSearch(asked);
  const offered = useOffered(sign);
  // what the open screen binds is what can be done on it
  const bindings = useBindings();
  const groups = useMemo(
    () => paletteGroups({ query, answer: search.data, kinds, bindings, offered, t }),
    [query, search.data, kinds, bindings, offered, t],
  );
  const ours = [t('palette.commands'), t('palette.here')];
  const local = sign !== undefined || query.trim() === '';
  return {
    groups,
    search,
    /** The hits are those of all the letters, not of the letters before. */
    settled: local || (asked === query && !search.isPending && !search.isPlaceholderData),
    nothing: !local && !search.isFetching && groups.every((group) => ours.includes(group.title)),
  };
}

/** One of the groups alone, or all: `next` goes round. */
export function useNarrowing(groups: readonly Group[]) {
  const [only, setOnly] = useState<string | null>(null);
  // the answer may be without the group that one had chosen: then there is nothing to narrow
  const narrowed = groups.filter((group) => group.title === only);
  const titles = [null, ...groups.map((group) => group.title)];
  return {
    hits: narrowed.length ? narrowed : groups,
    next: () => setOnly(titles[(titles.indexOf(only) + 1) % titles.length] ?? null),
    all: () => setOnly(null),
  };
}
