/** The saved views of a list as tabs with their counts: chosen by a press or 1–9, moved by dragging or in their menu. */
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countQuery } from '../../api/items';
import { keys } from '../../api/keys';
import { isPrivate, type View, viewCountQuery } from '../../api/views';
import { useFormats, useT } from '../../i18n';
import { useKeys } from '../../lib/keys';
import { IconButton } from '../../ui/Button';
import { useDragging } from '../../ui/useDragging';
import { movedTo } from '../columns/moving';
import { settingsOf } from '../listState';
import type { ListControl } from './useListControl';
import { useViewActs } from './useViewActs';
import { ViewMenu } from './ViewMenu';

interface Props {
  control: ListControl;
  /** What the list is called without a view: "All people". */
  all: string;
  onCreate: () => void;
}

/** Further ones are there without a count: each costs a question now and then. */
const COUNTED = 12;

export function ViewTabs({ control, all, onCreate }: Props) {
  const t = useT();
  const { views, view, choose } = control;
  const { arrange } = useViewActs(control.kinds);
  const dragging = useDragging((from, to) => void arrange(movedTo(views, from, to)));
  useViewKeys(control);
  useFreshCounts(control);
  return (
    <nav className="views" aria-label={t('views')}>
      <ul className="tabs">
        <li className="vt">
          <button
            type="button"
            aria-current={view === null ? 'page' : undefined}
            aria-keyshortcuts="1"
            onClick={() => choose(null)}
          >
            {all}
          </button>
        </li>
        {views.map((one, index) => (
          <li
            key={one.id}
            className={`vt${dragging.over === index ? ' over' : ''}`}
            {...dragging.source(index)}
            {...dragging.target(index)}
          >
            <button
              type="button"
              aria-current={one.id === view?.id ? 'page' : undefined}
              aria-keyshortcuts={index < 8 ? String(index + 2) : undefined}
              ref={one.id === view?.id ? reveal : undefined}
              onClick={() => choose(one.id)}
            >
              {isPrivate(one) && (
                <IconLock size={14} stroke={1.75} role="img" aria-label={t('views.private')} />
              )}
              {one.name}
              {index < COUNTED && <ViewCount view={one} chosen={one.id === view?.id} />}
            </button>
            {one.id === view?.id && <ViewMenu control={control} view={one} at={index} />}
          </li>
        ))}
        <li className="vt">
          <IconButton small icon={IconPlus} label={t('views.create')} onClick={onCreate} />
        </li>
      </ul>
    </nav>
  );
}

const reveal = (tab: HTMLElement | null) => tab?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });

/** The chosen view is counted with its list, the others now and then. */
export function ViewCount({ view, chosen }: { view: View; chosen: boolean }) {
  const { number } = useFormats();
  const live = countQuery({ kinds: view.kinds.join(','), filter: settingsOf(view).filter ?? undefined });
  const shown = useQuery({ ...live, placeholderData: undefined, enabled: chosen });
  const rare = useQuery({ ...viewCountQuery(view), enabled: !chosen });
  const known = chosen ? shown.data : rare.data;
  if (!known) return null;
  return (
    <span className="cnt">
      {number(known.count)}
      {known.capped ? '+' : ''}
    </span>
  );
}

/** 1 is the list without a view, 2 to 9 are the views. */
function useViewKeys({ views, choose }: ListControl): void {
  const places = [null, ...views.slice(0, 8).map(({ id }) => id)];
  useKeys(
    places.map((id, index) => ({
      keys: String(index + 1),
      label: 'keys.view' as const,
      group: 'list' as const,
      run: () => choose(id),
    })),
  );
}

/** What changed the list before one's eyes may have moved contacts in and out of the others. */
function useFreshCounts({ views, kinds }: ListControl): void {
  const cache = useQueryClient();
  const several = views.length > 0;
  const place = kinds.join(',');
  useEffect(() => {
    if (!several) return;
    let timer = 0;
    const later = () => {
      timer ||= window.setTimeout(() => {
        timer = 0;
        void cache.invalidateQueries({ queryKey: keys.viewCounts });
      }, 3_000);
    };
    const unwatch = cache.getQueryCache().subscribe((event) => {
      const [first, kind, what] = event.query.queryKey;
      const isCount = first === keys.lists[0] && kind === place && what === 'count';
      if (isCount && event.type === 'updated' && event.action.type === 'invalidate') later();
    });
    return () => {
      window.clearTimeout(timer);
      unwatch();
    };
  }, [cache, several, place]);
}
