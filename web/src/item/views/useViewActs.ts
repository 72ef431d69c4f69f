/** What is done with views: saved, renamed, shared, moved, deleted; each says what became of it. */
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import {
  arrangeViews,
  changeView,
  createView,
  deleteView,
  isPrivate,
  type NewView,
  type View,
  type ViewSettings,
} from '../../api/views';
import { useT } from '../../i18n';
import { errorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';

export interface ViewActs {
  /** Each of these throws what the server refuses. */
  create: (made: NewView) => Promise<View>;
  change: (view: View, change: Parameters<typeof changeView>[1]) => Promise<View>;
  /** These say a refusal themselves. */
  /** Whether it is saved. */
  save: (view: View, settings: ViewSettings) => Promise<boolean>;
  arrange: (views: readonly View[]) => Promise<void>;
  remove: (view: View) => Promise<boolean>;
}

export function useViewActs(kinds: readonly string[]): ViewActs {
  const t = useT();
  const cache = useQueryClient();
  const place = keys.views(kinds.join(','));
  const again = () => cache.invalidateQueries({ queryKey: place });
  const put = (change: (views: View[]) => View[]) =>
    cache.setQueryData<View[]>(place, (views) => change(views ?? []));
  /** Undo writes upon the version that is there now. */
  const latest = (view: View) => cache.getQueryData<View[]>(place)?.find((one) => one.id === view.id) ?? view;
  const changed = async (view: View, change: Parameters<typeof changeView>[1]) => {
    const now = await changeView(view, change);
    put((views) => views.map((one) => (one.id === now.id ? now : one)));
    return now;
  };
  const created = async (made: NewView) => {
    const view = await createView(made);
    put((views) => [...views, view]);
    return view;
  };
  const say = (error: unknown) => {
    showToast(errorText(error, t), { tone: 'fault' });
    void again();
  };
  return {
    create: created,
    change: changed,
    save: async (view, settings) => {
      try {
        await changed(view, { settings });
        const back = () => changed(latest(view), { settings: view.settings }).catch(say);
        showToast(t('views.saved', { name: view.name }), { undo: () => void back() });
        return true;
      } catch (error) {
        say(error);
        return false;
      }
    },
    arrange: async (views) => {
      put(() => [...views]);
      await arrangeViews(views.map(({ id }) => id)).catch(say);
    },
    remove: async (view) => {
      try {
        await deleteView(view.id);
      } catch (error) {
        say(error);
        return false;
      }
      put((views) => views.filter((one) => one.id !== view.id));
      const { kinds: of, name, settings, shared_with } = view;
      const back = () => created({ kinds: of, name, settings, shared_with }).catch(say);
      showToast(t('views.deleted', { name: view.name }), isPrivate(view) ? { undo: () => void back() } : {});
      return true;
    },
  };
}
