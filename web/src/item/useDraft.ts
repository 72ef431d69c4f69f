/** A form's draft: found when the form opens, kept while it is typed into, ended when it is saved or given up. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Draft, type DraftRef, draftsQuery, formOf, readDraft, slotOf, type Typed } from '../api/drafts';
import { keys } from '../api/keys';
import { useMe } from '../api/session';
import { draftsOf, keepDraft } from '../lib/drafts';
import { DraftKeeper, type Kept, type LocalDraft, localName, settled } from './draftKeeper';

/** What a form begins with. */
export interface Opened {
  /** Where its draft is, and will be, kept. */
  form: string;
  version: number;
  /** When it was typed; null for a form that begins anew. */
  at: number | null;
  typed: Typed | null;
  /** Drafts of the same form that were not taken up. */
  others: readonly DraftRef[];
}

/** How long a form waits for the server before it begins with what this browser has. */
const PATIENCE = 1_500;

/** The draft to begin with; undefined while it is sought. `anew`: an older draft is offered, not taken up. */
export function useOpenedDraft(form: string, anew = false): [Opened | undefined, (other: DraftRef) => void] {
  const cache = useQueryClient();
  const user = useMe().id;
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let current = true;
    void openDraft(cache, user, form, anew).then((found) => current && setOpened(found));
    return () => {
      current = false;
    };
  }, [cache, user, form, anew]);
  const take = (other: DraftRef) => void openDraft(cache, user, form, false, other.form).then(setOpened);
  return [opened, take];
}

async function openDraft(
  cache: QueryClient,
  user: number,
  form: string,
  anew: boolean,
  wanted?: string,
): Promise<Opened> {
  await Promise.race([settled(form), new Promise((late) => window.setTimeout(late, PATIENCE))]);
  const local = draftsOf<LocalDraft>(localName(user, form)).filter(({ value }) => value.form);
  let found: readonly DraftRef[];
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const all = await cache.fetchQuery({
      ...draftsQuery,
      queryFn: (context) =>
        (draftsQuery.queryFn as (c: typeof context) => Promise<DraftRef[]>)({ ...context, signal }),
      staleTime: form.startsWith('note.') ? 30_000 : 0,
      retry: false,
    });
    found = all.filter((one) => formOf(one.form) === form);
  } catch {
    const own = anew ? undefined : local[0];
    return own ? fromHere(own.value, own.at, []) : begun(form, [], true);
  }
  for (const one of local) {
    // sent once and gone since: it was saved or discarded elsewhere
    const gone = one.value.sent && !found.some((ref) => ref.form === one.value.form);
    if (gone) keepDraft(one.name, null);
  }
  const unsent = local.filter(({ value }) => !value.sent);
  const newest = wanted ? found.find((ref) => ref.form === wanted) : found[0];
  if (anew) return begun(form, found, found.length > 0);
  const [own] = unsent;
  if (
    own &&
    !wanted &&
    (!newest || own.at >= Date.parse(newest.changed_at) || own.value.form === newest.form)
  )
    return fromHere(own.value, own.at, without(found, own.value.form));
  if (!newest) return begun(form, found, found.length > 0);
  const draft = await readDraft(newest.form).catch(() => null);
  return draft ? fromServer(draft, without(found, draft.form)) : begun(form, found, true);
}

const without = (found: readonly DraftRef[], form: string) => found.filter((one) => one.form !== form);

const begun = (form: string, others: readonly DraftRef[], taken: boolean): Opened => ({
  form: taken ? slotOf(form) : form,
  version: 0,
  at: null,
  typed: null,
  others,
});

const fromHere = (
  { form, version, values, base }: LocalDraft,
  at: number,
  others: readonly DraftRef[],
): Opened => ({
  form,
  version,
  at,
  typed: { values, base },
  others,
});

const fromServer = (
  { form, version, changed_at, values, base }: Draft,
  others: readonly DraftRef[],
): Opened => ({
  form,
  version,
  at: Date.parse(changed_at),
  typed: { values, base: base ?? undefined },
  others,
});

/** Keeps what is typed from now on, for as long as the form stands. */
export function useDraftKeeper(opened: Opened): { keeper: DraftKeeper; kept: Kept } {
  const cache = useQueryClient();
  const user = useMe().id;
  const [kept, setKept] = useState<Kept>({ place: 'none', at: 0 });
  const held = useRef<DraftKeeper | null>(null);
  held.current ??= new DraftKeeper(user, opened.form, opened.version, (now) => {
    setKept(now);
    if (now.place !== 'browser') void cache.invalidateQueries({ queryKey: keys.drafts, refetchType: 'none' });
  });
  const keeper = held.current;
  useEffect(() => {
    if (opened.typed && opened.at && opened.version === 0) keeper.keep(opened.typed);
    const leave = () => keeper.close(true);
    const hide = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      keeper.close();
    };
  }, [keeper, opened]);
  return { keeper, kept };
}
