/** Saving one or more fields of an item: at once on the screen, with undo, and with an answer to conflicts. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, ConflictError, type FieldConflict } from '../api/errors';
import type { FieldInfo, Item } from '../api/itemTypes';
import { keys } from '../api/keys';
import { sendOrKeep } from '../api/unsent';
import { isEmpty, partOf } from '../fields';
import { useT } from '../i18n';
import { useErrorText } from '../ui/errorText';
import { showToast } from '../ui/toast';
import { inTurn } from './savingOrder';

export interface Clash {
  field: FieldInfo;
  mine: unknown;
  conflict: FieldConflict;
  version: number;
}

export interface Saving {
  /**
   * Resolves to the messages of the fields that were refused; empty when it is saved or kept. `base` is the item as
   * it was when its editor opened: what others have changed since is theirs, live updates or not.
   */
  save: (changes: ReadonlyMap<FieldInfo, unknown>, base: Item) => Promise<Record<string, string>>;
  clash: Clash | null;
  keepMine: () => void;
  takeTheirs: () => void;
}

export function useSaving(item: Item): Saving {
  const t = useT();
  const say = useErrorText();
  const cache = useQueryClient();
  const [clash, setClash] = useState<Clash | null>(null);

  const write = async (changes: ReadonlyMap<FieldInfo, unknown>, version: number, undoable: boolean) => {
    const known = cache.getQueryData<Item>(keys.card(item.kind, item.id)) ?? item;
    const values = Object.fromEntries(
      [...changes].map(([field, value]) => [field.key, partOf(field).send(value) ?? null]),
    );
    const label = [...changes.keys()].map((field) => field.label).join(', ');
    paint(cache, known, changes);
    const path = `/items/${item.kind}/${item.id}`;
    const answer = await inTurn(path, version, (from) =>
      sendOrKeep<Item>('PATCH', path, { version: from, values }, `${item.title}: ${label}`),
    );
    if (!answer) return;
    cache.setQueryData(keys.card(item.kind, item.id), answer);
    refresh(cache, item);
    if (!undoable) return;
    const before = new Map([...changes.keys()].map((field) => [field, known.values[field.key]]));
    showToast(t('item.saved', { field: label }), { undo: () => void attempt(before, answer.version, false) });
  };

  const attempt = async (
    changes: ReadonlyMap<FieldInfo, unknown>,
    version: number,
    undoable = true,
  ): Promise<Record<string, string>> => {
    try {
      await write(changes, version, undoable);
      return {};
    } catch (error) {
      refresh(cache, item);
      const [field, mine] = [...changes][0] ?? [];
      if (error instanceof ConflictError && field) {
        setClash({ field, mine, conflict: error.conflicts[field.key] ?? {}, version: error.version });
        return {};
      }
      return refusals(error, changes, say(error));
    }
  };

  return {
    save: (changes, base) => attempt(changes, base.version),
    clash,
    keepMine: () => {
      if (!clash) return;
      setClash(null);
      void attempt(new Map([[clash.field, clash.mine]]), clash.version);
    },
    takeTheirs: () => setClash(null),
  };
}

type Cache = ReturnType<typeof useQueryClient>;

/** The new values on the card before the server has answered. */
function paint(cache: Cache, item: Item, changes: ReadonlyMap<FieldInfo, unknown>): void {
  const values = { ...item.values };
  for (const [field, value] of changes) {
    if (isEmpty(value)) delete values[field.key];
    else values[field.key] = value;
  }
  cache.setQueryData<Item>(keys.card(item.kind, item.id), { ...item, values });
}

export function refresh(cache: Cache, item: { kind: string; id: number }): void {
  cache.invalidateQueries({ queryKey: keys.card(item.kind, item.id) });
  cache.invalidateQueries({ queryKey: keys.lists });
}

function refusals(
  error: unknown,
  changes: ReadonlyMap<FieldInfo, unknown>,
  words: string,
): Record<string, string> {
  const first = [...changes.keys()][0]?.key ?? '';
  if (!(error instanceof ApiError)) return { [first]: words };
  const named = Object.entries(error.fields).map(([key, messages]) => [
    key.split('.')[0] ?? key,
    messages[0] ?? words,
  ]);
  return named.length ? Object.fromEntries(named) : { [first]: words };
}
