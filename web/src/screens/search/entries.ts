/** What the palette offers for what was typed: visited cards, hits of the server, commands; as one flat list of groups. */
import type { Icon } from '@tabler/icons-react';
import { IconAddressBook, IconBuilding, IconPlus, IconSettings, IconTrash } from '@tabler/icons-react';
import type { NavigateOptions } from '@tanstack/react-router';
import type { SearchAnswer } from '../../api/search';
import type { KindInfo } from '../../api/types';
import { findVisited, fold } from '../../api/visited';
import type { Translate } from '../../i18n';
import { lookOf } from '../../ui/kinds';

export interface Entry {
  key: string;
  text: string;
  detail?: string | undefined;
  icon: Icon;
  href: NavigateOptions;
}

export interface Group {
  title: string;
  entries: Entry[];
}

interface Given {
  query: string;
  answer: SearchAnswer | undefined;
  kinds: readonly KindInfo[];
  t: Translate;
}

export function paletteGroups({ query, answer, kinds, t }: Given): Group[] {
  const onlyCommands = query.startsWith('>');
  const wanted = query.replace(/^>/, '').trim();
  const commands = commandEntries(wanted, kinds, t);
  if (onlyCommands) return filled([{ title: t('palette.commands'), entries: commands }]);
  const seen = new Set<string>();
  const visited = findVisited(wanted).map((one) => cardEntry(one.kind, one.id, one.title));
  for (const one of visited) seen.add(one.key);
  const hits = (wanted ? (answer?.groups ?? []) : []).map((group) => ({
    title: kinds.find((kind) => kind.key === group.kind)?.plural ?? group.kind,
    entries: group.items
      .map((hit) =>
        cardEntry(
          group.kind,
          hit.id,
          hit.title,
          hit.matched?.find((match) => !fold(hit.title).includes(fold(match.text)))?.text,
        ),
      )
      .filter((one) => !seen.has(one.key)),
  }));
  const create = wanted ? createEntries(wanted, kinds, t) : [];
  return filled([
    { title: t('palette.recent'), entries: visited },
    ...hits,
    { title: t('palette.commands'), entries: [...commands, ...create] },
  ]);
}

const filled = (groups: Group[]) => groups.filter((group) => group.entries.length > 0);

function cardEntry(kind: string, id: number, title: string, detail?: string): Entry {
  return {
    key: `${kind}/${id}`,
    text: title,
    detail,
    icon: lookOf(kind).icon,
    href: { to: '/items/$kind/$id', params: { kind, id: String(id) } },
  };
}

function commandEntries(wanted: string, kinds: readonly KindInfo[], t: Translate): Entry[] {
  const all: Entry[] = [
    {
      key: 'go-contacts',
      text: t('keys.go_contacts'),
      icon: IconAddressBook,
      href: { to: '/contacts', search: { kind: 'person' } },
    },
    {
      key: 'go-companies',
      text: t('keys.go_companies'),
      icon: IconBuilding,
      href: { to: '/contacts', search: { kind: 'company' } },
    },
    { key: 'go-trash', text: t('keys.go_trash'), icon: IconTrash, href: { to: '/trash' } },
    { key: 'go-settings', text: t('keys.go_settings'), icon: IconSettings, href: { to: '/settings' } },
  ];
  if (!wanted) return [...all, ...createEntries('', kinds, t)];
  return all.filter((one) => fold(one.text).includes(fold(wanted)));
}

function createEntries(name: string, kinds: readonly KindInfo[], t: Translate): Entry[] {
  const may = (key: string) => kinds.find((kind) => kind.key === key)?.can.create === true;
  const entry = (kind: 'person' | 'company'): Entry => ({
    key: `create-${kind}`,
    text: name ? t(`palette.create_${kind}`, { q: name }) : t(`palette.new_${kind}`),
    icon: IconPlus,
    href: { to: '/contacts', search: { kind, create: kind, ...(name ? { name } : {}) } },
  });
  return [...(may('person') ? [entry('person')] : []), ...(may('company') ? [entry('company')] : [])];
}
