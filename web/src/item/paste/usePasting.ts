/** Pasting from a spreadsheet: planned when it comes, written when the reader has seen the plan, taken back in one. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldsQuery } from '../../api/items';
import type { FieldInfo, Item } from '../../api/itemTypes';
import { keys } from '../../api/keys';
import { useUsers } from '../../api/lists';
import { useMe } from '../../api/session';
import { useFormats, useT } from '../../i18n';
import { errorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import { refresh } from '../saving';
import type { Changes } from '../savingPaint';
import { type Written, writeItem } from '../writing';
import { cellsOf } from './cells';
import { byItem, type Plan, planOf } from './plan';

/** More at once is an import. */
export const MOST_CELLS = 2_000;
const AT_ONCE = 4;

export interface Pasting {
  plan: Plan | null;
  busy: boolean;
  /** Whether there was anything to paste. */
  begin: (text: string, at: { row: number; column: number }) => boolean;
  write: () => Promise<void>;
  close: () => void;
}

export function usePasting(rows: readonly Item[], columns: readonly FieldInfo[]): Pasting {
  const t = useT();
  const cache = useQueryClient();
  const { locale } = useFormats();
  const users = useUsers();
  const currency = useMe().portal.currency ?? 'EUR';
  const [plan, setPlan] = useState<Plan | null>(null);
  const [busy, setBusy] = useState(false);
  const fieldOf = ({ kind }: Item, key: string) =>
    cache.getQueryData<FieldInfo[]>(fieldsQuery(kind).queryKey)?.find((field) => field.key === key);
  const begin: Pasting['begin'] = (text, at) => {
    const cells = cellsOf(text);
    const count = cells.reduce((sum, line) => sum + line.length, 0);
    if (text === '') return false;
    if (count > MOST_CELLS) showToast(t('paste.too_many', { most: MOST_CELLS }), { tone: 'fault' });
    else {
      const context = { locale, users, currency, yes: t('yes'), no: t('no') };
      setPlan(planOf(cells, { rows, columns, ...at, fieldOf, context }));
    }
    return true;
  };
  const writeAll = (works: readonly [Item, Changes, number][]) =>
    inTurns(works, async ([item, changes, version]) => {
      const written = await writeItem(cache, item, changes, version);
      return typeof written === 'string' ? null : { item, ...written };
    });
  const tell = (
    done: readonly (Written & { item: Item })[],
    failed: readonly unknown[],
    undoable: boolean,
  ) => {
    for (const { item } of done) cache.invalidateQueries({ queryKey: keys.card(item.kind, item.id) });
    void cache.invalidateQueries({ queryKey: keys.lists });
    if (failed.length)
      showToast(t('paste.failed', { count: failed.length, why: errorText(failed[0], t) }), { tone: 'fault' });
    if (!done.length) return;
    const undo = async () => {
      const back = await writeAll(done.map(({ item, before, reached }) => [item, before, reached]));
      tell(back.done, back.failed, false);
    };
    showToast(
      t(undoable ? 'paste.done' : 'paste.undone', { count: done.length }),
      undoable ? { undo: () => void undo() } : {},
    );
  };
  return {
    plan,
    busy,
    begin,
    close: () => setPlan(null),
    write: async () => {
      if (!plan) return;
      setBusy(true);
      const works = byItem(plan.changes).map(([item, changes]) => [item, changes, item.version] as const);
      const { done, failed } = await writeAll(
        works.map(([item, changes, version]) => [item, changes, version]),
      );
      setBusy(false);
      setPlan(null);
      tell(done, failed, true);
      for (const [item] of works) if (failed.length) refresh(cache, item);
    },
  };
}

/** A few at a time; one that fails stops no other. */
async function inTurns<Work, Done>(works: readonly Work[], act: (work: Work) => Promise<Done | null>) {
  const done: Done[] = [];
  const failed: unknown[] = [];
  const waiting = [...works];
  const worker = async () => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
      try {
        const one = await act(work);
        if (one) done.push(one);
      } catch (error) {
        failed.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { done, failed };
}
