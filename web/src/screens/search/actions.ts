/** What can be done with a card that the palette has found, without opening it first. */
import { IconEdit, IconExternalLink, IconLayoutSidebarRight, IconNote, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { NavigateOptions } from '@tanstack/react-router';
import { cardQuery, fieldsQuery } from '../../api/items';
import type { FieldInfo, Item, PointValue } from '../../api/itemTypes';
import { dialAddress, usePhoneFormat } from '../../fields/dialling';
import { type Translate, useT } from '../../i18n';
import { lookOf } from '../../ui/kinds';
import type { Card, Entry } from './entries';

export interface CardActions {
  entries: readonly Entry[];
  isFetching: boolean;
  error: unknown;
  refetch: () => void;
}

/** What needs none of the card's data is there at once; the rest comes after it, all together, so that no line moves. */
export function useCardActions(card: Card | undefined): CardActions {
  const t = useT();
  const enabled = card !== undefined;
  const { kind, id } = card ?? { kind: '', id: 0 };
  const item = useQuery({ ...cardQuery(kind, id), enabled, placeholderData: undefined });
  const fields = useQuery({ ...fieldsQuery(kind), enabled, placeholderData: undefined });
  const phones = item.data && fields.data ? phonesOf(item.data, fields.data) : [];
  const shown = usePhoneFormat(phones.length > 0);
  const calls = phones.map((phone) => callEntry(phone, t('palette.call', { number: shown(phone) })));
  return {
    entries: [
      ...(card ? atOnce(card, t) : []),
      ...(item.data && fields.data ? [...calls, ...writing(item.data, t)] : []),
    ],
    isFetching: enabled && (item.isFetching || fields.isFetching),
    error: enabled ? (item.error ?? fields.error) : null,
    refetch: () => void Promise.all([item.refetch(), fields.refetch()]),
  };
}

export const addressOf = ({ kind, id }: Card) =>
  ({ to: '/items/$kind/$id', params: { kind, id: String(id) } }) satisfies NavigateOptions;

export const besideList = ({ kind, id }: Card): NavigateOptions => ({
  to: '/contacts',
  search: { kind, peek: `${kind}-${id}` },
});

const atOnce = (card: Card, t: Translate): Entry[] => [
  { key: 'do-open', text: t('row.open'), icon: IconExternalLink, href: addressOf(card) },
  { key: 'do-peek', text: t('row.peek'), icon: IconLayoutSidebarRight, href: besideList(card) },
];

const callEntry = (phone: string, text: string): Entry => ({
  key: `do-call-${dialAddress(phone)}`,
  text,
  icon: IconPhone,
  dial: dialAddress(phone),
});

/** Each number once, whatever field it stands in; what the reader may not see is not in the values. */
function phonesOf({ values }: Item, fields: readonly FieldInfo[]): string[] {
  const points = fields
    .filter(({ type }) => type === 'phone')
    .flatMap(({ key }) => (values[key] as PointValue[] | undefined) ?? []);
  const first = (one: PointValue) =>
    points.find(({ value }) => dialAddress(value) === dialAddress(one.value)) === one;
  return points.filter(first).map(({ value }) => value);
}

function writing(item: Item, t: Translate): Entry[] {
  if (item.deleted_at) return [];
  const { to, params } = addressOf(item);
  const note: Entry = {
    key: 'do-note',
    text: t('keys.note'),
    icon: IconNote,
    // on a phone notes have a tab of their own
    href: { to, params, search: { tab: 'timeline' }, hash: 'note' },
  };
  const edit: Entry = {
    key: 'do-edit',
    text: t(lookOf(item.kind).edit),
    icon: IconEdit,
    href: { to, params, hash: 'edit' },
  };
  return [...(item.can?.comment ? [note] : []), ...(item.can?.edit ? [edit] : [])];
}
