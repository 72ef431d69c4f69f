/** What the palette offers for what was typed: visited cards, hits of the server, commands; as one flat list of groups. */
import type { Icon } from '@tabler/icons-react';
import {
  IconAddressBook,
  IconBolt,
  IconBuilding,
  IconHelp,
  IconHome,
  IconPlus,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import type { NavigateOptions } from '@tanstack/react-router';
import type { SearchAnswer } from '../../api/search';
import type { KindInfo } from '../../api/types';
import { findVisited, fold } from '../../api/visited';
import type { MessageId, Translate } from '../../i18n';
import type { Binding } from '../../lib/keys';
import { lookOf } from '../../ui/kinds';
import { addressOf } from './actions';

export interface Entry {
  key: string;
  text: string;
  detail?: string | undefined;
  icon: Icon;
  /** Whither it leads, or what it does. */
  href?: NavigateOptions;
  run?: () => void;
  /** The phone that it dials, as an address. */
  dial?: string;
  /** The key that does the same. */
  keys?: string;
  /** Of a card: what can be done with it without opening it. */
  card?: Card;
}

export interface Card {
  kind: string;
  id: number;
}

export interface Group {
  title: string;
  entries: Entry[];
}

interface Given {
  query: string;
  answer: SearchAnswer | undefined;
  kinds: readonly KindInfo[];
  bindings: readonly Binding[];
  /** Users after `@`, tags after `#`. */
  offered: readonly Entry[];
  t: Translate;
}

export function paletteGroups({ query, answer, kinds, bindings, offered, t }: Given): Group[] {
  const sign = /^[>@#]/.exec(query)?.[0];
  const wanted = query.replace(/^[>@#]/, '').trim();
  const matching = (entries: readonly Entry[]) =>
    entries.filter((one) => fold(one.text).includes(fold(wanted)));
  if (sign === '@') return filled([{ title: t('users'), entries: matching(offered).slice(0, MOST) }]);
  if (sign === '#') return filled([{ title: t('tags.title'), entries: matching(offered).slice(0, MOST) }]);
  const making = sign || !wanted ? createEntries('', kinds, t) : [];
  const commands = matching([...commandEntries(t), ...making]);
  const here = { title: t('palette.here'), entries: matching(hereEntries(bindings, t)) };
  if (sign === '>') return filled([here, { title: t('palette.commands'), entries: commands }]);
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
    here,
    { title: t('palette.commands'), entries: [...commands, ...create] },
  ]);
}

const MOST = 20;

/** What the screen behind the palette does by key. */
function hereEntries(bindings: readonly Binding[], t: Translate): Entry[] {
  const own = bindings.filter((one) => one.group !== 'global');
  const once = own.filter((one, index) => own.findIndex((other) => other.keys === one.keys) === index);
  return once.map(({ keys, label, run }) => ({
    key: `here-${keys.replaceAll(' ', '-')}`,
    text: t(label as MessageId),
    icon: IconBolt,
    keys,
    run: () => run(new KeyboardEvent('keydown')),
  }));
}

const filled = (groups: Group[]) => groups.filter((group) => group.entries.length > 0);

function cardEntry(kind: string, id: number, title: string, detail?: string): Entry {
  const card = { kind, id };
  return {
    key: `${kind}/${id}`,
    text: title,
    detail,
    icon: lookOf(kind).icon,
    href: addressOf(card),
    card,
  };
}

function commandEntries(t: Translate): Entry[] {
  return [
    { key: 'go-home', text: t('keys.go_home'), icon: IconHome, href: { to: '/' }, keys: 'g h' },
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
    { key: 'go-help', text: t('nav.manual'), icon: IconHelp, href: { to: '/help' } },
  ];
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
