/** Goes on with an item that is there already: what was typed for a new one waits in its form, where it has nothing yet. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { putDraft, slotOf } from '../api/drafts';
import { cardQuery, type Duplicate } from '../api/items';
import type { FieldInfo, Item, Values } from '../api/itemTypes';
import { keys } from '../api/keys';
import { isEmpty } from '../fields';
import { useErrorText } from '../ui/errorText';
import { showToast } from '../ui/toast';

/** Resolves to whether it went there. */
export function useExisting(
  fields: readonly FieldInfo[],
): (one: Duplicate, typed: Values) => Promise<boolean> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const say = useErrorText();
  return async (one, typed) => {
    try {
      const item = await cache.fetchQuery(cardQuery(one.kind, one.id));
      const values = item.can?.edit ? additions(fields, item, typed) : {};
      const any = Object.keys(values).length > 0;
      if (any) await putDraft(slotOf(`edit.${one.kind}.${one.id}`), 0, { values, base: item.version });
      cache.removeQueries({ queryKey: keys.drafts });
      const params = { kind: one.kind, id: String(one.id) };
      await navigate({ to: '/items/$kind/$id', params, ...(any ? { hash: 'edit' } : {}) });
      return true;
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
      return false;
    }
  };
}

/** What the item has not: values of its empty fields, and contact points beside those that it has. */
function additions(fields: readonly FieldInfo[], item: Item, typed: Values): Values {
  const own = fields.filter(({ key, required }) => !required && !OWN.includes(key));
  return Object.fromEntries(
    own.flatMap(({ key }) => {
      const [new_, old] = [typed[key], item.values[key]];
      if (isEmpty(new_)) return [];
      if (isEmpty(old)) return [[key, new_]];
      const more = Array.isArray(old) && Array.isArray(new_) ? beside(old, new_) : [];
      return more.length ? [[key, [...(old as unknown[]), ...more]]] : [];
    }),
  );
}

/** Whose it is and who sees it stays as it is there. */
const OWN = ['responsible', 'managers', 'observers', 'access', 'shares', 'tags', 'photo'];

const beside = (old: readonly unknown[], typed: readonly unknown[]) => {
  const known = new Set(old.map(wordOf));
  return typed.filter((one) => !known.has(wordOf(one)));
};

function wordOf(one: unknown): string {
  if (typeof one !== 'object' || one === null) return String(one);
  const { value, item } = one as { value?: unknown; item?: { id?: number } };
  return String(value ?? item?.id ?? JSON.stringify(one))
    .toLowerCase()
    .replace(/[\s()/-]/g, '');
}
