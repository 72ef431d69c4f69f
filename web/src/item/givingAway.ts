/** A new item that goes to somebody else: what its maker is told before, and after, as he may not see it himself. */
import type { Item, MadeItem, Values } from '../api/itemTypes';
import type { Me, UserRef } from '../api/types';

/** Whether the answer shows the item; else it is made, and its maker has no right to read it. */
export const isShown = (made: Item | MadeItem): made is Item => 'values' in made;

/** What was typed as its name, where no answer says its title. */
export const typedName = (values: Values): string =>
  [values.company_name, values.first_name, values.last_name].filter(Boolean).join(' ');

/** Whether, by what the form says, only others will have it; roles may still let its maker see it. */
export function goesAway(values: Values, me: Pick<Me, 'id' | 'level'>): boolean {
  const responsible = values.responsible as UserRef | undefined;
  if (me.level !== 'plain' || !responsible || responsible.id === me.id) return false;
  const beside = [values.managers, values.observers].flatMap((users) => (users ?? []) as UserRef[]);
  return (values.access ?? 'private') === 'private' && !beside.some(({ id }) => id === me.id);
}
