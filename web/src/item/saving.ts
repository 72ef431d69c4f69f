/** Saving one or more fields of an item: at once on the screen, with undo, and with an answer to conflicts. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError, ConflictError, type FieldConflict } from '../api/errors';
import type { Item } from '../api/itemTypes';
import { keys } from '../api/keys';
import { useT } from '../i18n';
import { useErrorText } from '../ui/errorText';
import { showToast } from '../ui/toast';
import { mayChangeAccess } from './accessChange';
import { type Faults, faultsOf } from './faults';
import type { Changes } from './savingPaint';
import { writeItem } from './writing';

export interface Clash {
  /** Everything that was to be saved, the fields in conflict among it. */
  changes: Changes;
  conflicts: Record<string, FieldConflict>;
  version: number;
}

/**
 * The messages of the fields that were refused, by their keys; the question that `clash` now holds; or that its writer
 * said no when asked whether rights are to change, and nothing was sent.
 */
export type Refusals = Faults | 'clash' | 'declined';

export interface Saving {
  /**
   * Resolves to what was refused; empty when it is saved or kept. `base` is the item as it was when its editor
   * opened: what others have changed since is theirs, live updates or not.
   */
  save: (changes: Changes, base: Item) => Promise<Refusals>;
  clash: Clash | null;
  /** The two answers to a clash; each resolves to whether that has settled it. */
  keepMine: () => Promise<boolean>;
  takeTheirs: () => Promise<boolean>;
}

export function useSaving(item: Item): Saving {
  const t = useT();
  const say = useErrorText();
  const cache = useQueryClient();
  const [clash, setClash] = useState<Clash | null>(null);
  const shown = useShown();
  const navigate = useNavigate();

  const write = async (changes: Changes, version: number, undoable: boolean) => {
    const written = await writeItem(cache, item, changes, version);
    if (written === 'given away') return givenAway();
    if (written === 'kept') return;
    const { before, reached } = written;
    refresh(cache, item);
    if (!undoable) return;
    const label = [...changes.keys()].map((field) => field.label).join(', ');
    const undo = async () => void report(await attempt(before, reached, false));
    showToast(t('item.saved', { field: label }), { undo });
  };

  const givenAway = () => {
    cache.removeQueries({ queryKey: keys.card(item.kind, item.id) });
    cache.invalidateQueries({ queryKey: keys.lists });
    showToast(t('access.given_away', { title: item.title }));
    if (shown.current && window.location.pathname === `/items/${item.kind}/${item.id}`)
      void navigate({ to: '/contacts', search: { kind: item.kind } });
  };

  const attempt = async (changes: Changes, version: number, undoable = true): Promise<Refusals> => {
    try {
      if (undoable && !(await mayChangeAccess(item, changes, t))) return 'declined';
      await write(changes, version, undoable);
      return {};
    } catch (error) {
      refresh(cache, item);
      if (!(error instanceof ConflictError) || !shown.current) return refusals(error, changes, say(error));
      setClash({ changes, conflicts: error.conflicts, version: error.version });
      return 'clash';
    }
  };

  const settle = async (asked: Clash, changes: Changes) => {
    setClash(null);
    if (!changes.size) return true;
    const refused = await attempt(changes, asked.version);
    if (refused === 'declined') setClash(asked);
    return report(refused);
  };
  return {
    save: (changes, base) => attempt(changes, base.version),
    clash,
    keepMine: async () => !clash || settle(clash, clash.changes),
    takeTheirs: async () => !clash || settle(clash, undisputed(clash)),
  };
}

/** Says a refusal where no editor stands to say it; answers whether there was none. */
export function report(refused: Refusals): boolean {
  if (refused === 'clash' || refused === 'declined') return false;
  const [words] = Object.values(refused);
  if (words) showToast(words, { tone: 'fault' });
  return !words;
}

export function refresh(cache: QueryClient, item: { kind: string; id: number }): void {
  cache.invalidateQueries({ queryKey: keys.card(item.kind, item.id) });
  cache.invalidateQueries({ queryKey: keys.lists });
}

const undisputed = ({ changes, conflicts }: Clash): Changes =>
  new Map([...changes].filter(([field]) => !(field.key in conflicts)));

/** A question can be asked only where it is still on the screen; undo outlives it. */
function useShown() {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}

function refusals(error: unknown, changes: Changes, words: string): Faults {
  const first = [...changes.keys()][0]?.key ?? '';
  if (!(error instanceof ApiError)) return { [first]: words };
  const faults = faultsOf(error);
  return Object.keys(faults).length ? faults : { [first]: words };
}
