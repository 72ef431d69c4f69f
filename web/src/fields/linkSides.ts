/** What is done to a list of links, by the side that it is seen from. Which link is the primary one belongs to the list
 * of the item that links: a person's companies have one, but a company may be that of each of its people. */
import { type FieldInfo, type ItemRef, isHidden, type LinkValue } from '../api/itemTypes';
import { added, ended, today } from './linkTime';

interface Side {
  lead: (links: readonly LinkValue[], at: number) => LinkValue[];
  end: (links: readonly LinkValue[], at: number, day?: string) => LinkValue[];
  add: (links: readonly LinkValue[], item: ItemRef, day?: string) => LinkValue[];
}

const own: Side = {
  lead: (links, at) => links.map((one, index) => ({ ...one, is_primary: index === at })),
  end: ended,
  add: added,
};

const others: Side = {
  lead: (links, at) => put(links, at, { is_primary: !links[at]?.is_primary }),
  end: (links, at, day = today()) => put(links, at, { to: day }),
  add: (links, item) => [...links.filter((one) => isHidden(one.item) || one.item.id !== item.id), { item }],
};

function put(links: readonly LinkValue[], at: number, change: Partial<LinkValue>): LinkValue[] {
  return links.map((one, index) => (index === at ? { ...one, ...change } : one));
}

/** The other side of a link field names that field. */
export const isOtherSide = ({ settings }: FieldInfo): boolean => settings.field !== undefined;

export const sideOf = (field: FieldInfo): Side => (isOtherSide(field) ? others : own);
