/** A link in time: from a day, to a day; what has ended stays, as what was. */
import { type ItemRef, isHidden, type LinkValue } from '../api/itemTypes';

/** The day of now where the reader is, as dates are written. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const isFormer = (link: LinkValue, day = today()): boolean => link.to !== undefined && link.to <= day;

/** Those that hold, and those that have ended. */
export function parted(links: readonly LinkValue[], day = today()): [LinkValue[], LinkValue[]] {
  return [links.filter((one) => !isFormer(one, day)), links.filter((one) => isFormer(one, day))];
}

/** The list after this link has ended today: another that holds is the primary one then. */
export function ended(links: readonly LinkValue[], at: number, day = today()): LinkValue[] {
  const next = links.map((one, index) => (index === at ? { ...one, to: day, is_primary: false } : one));
  const heir =
    next.findIndex((one) => one.is_primary) >= 0 ? -1 : next.findIndex((one) => !isFormer(one, day));
  return next.map((one, index) => (index === heir ? { ...one, is_primary: true } : one));
}

/** The list with one more; where another has ended today it follows upon that, and is the primary one. */
export function added(links: readonly LinkValue[], item: ItemRef, day = today()): LinkValue[] {
  const known = links.findIndex((one) => !isHidden(one.item) && one.item.id === item.id);
  const moved = links.some((one) => one.to === day);
  const lead = parted(links, day)[0].length === 0;
  const fresh: LinkValue = { item, is_primary: lead, ...(moved ? { from: day } : {}) };
  const others = links.filter((_, index) => index !== known);
  return [...(lead ? others.map((one) => ({ ...one, is_primary: false })) : others), fresh];
}
