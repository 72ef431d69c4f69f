/** Hiding fields of a layout and bringing them back, with undo; which layout, the user's rights and choice say. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys';
import {
  hiddenOf,
  hideFields,
  type Layout,
  type LayoutScope,
  layoutQuery,
  resetLayout,
} from '../api/layouts';
import { useT } from '../i18n';
import { useErrorText } from '../ui/errorText';
import { showToast } from '../ui/toast';

export interface LayoutActs {
  /** Has the layout hide exactly these fields; whether that was done. A refusal is said. */
  hide: (shown: Layout, scope: LayoutScope, hidden: readonly string[]) => Promise<boolean>;
  reset: (scope: LayoutScope) => Promise<boolean>;
}

export function useLayoutActs(kind: string): LayoutActs {
  const t = useT();
  const say = useErrorText();
  const cache = useQueryClient();
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
      return false;
    } finally {
      await cache.invalidateQueries({ queryKey: keys.layout(kind) });
    }
  };
  const undo = (scope: LayoutScope, before: readonly string[]) =>
    attempt(async () => {
      const now = await fresh(cache, kind, scope);
      await hideFields(kind, scope, now.versions[scope], before);
    });
  return {
    hide: (shown, scope, hidden) =>
      attempt(async () => {
        const before = hiddenOf(shown);
        await hideFields(kind, scope, shown.versions[scope], hidden);
        showToast(t(scope === 'standard' ? 'layout.saved_standard' : 'layout.saved_personal'), {
          undo: () => void undo(scope, before),
        });
      }),
    reset: (scope) =>
      attempt(async () => {
        await resetLayout(kind, scope);
        showToast(t('layout.was_reset'));
      }),
  };
}

const fresh = (cache: QueryClient, kind: string, scope: LayoutScope) =>
  cache.fetchQuery({ ...layoutQuery(kind, scope), staleTime: 0 });
