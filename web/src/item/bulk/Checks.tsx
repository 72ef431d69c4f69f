/** The boxes that choose rows: one in each row, one above them for all that are loaded. */
import type { Item } from '../../api/itemTypes';
import { useT } from '../../i18n';
import { useIsSelected, useSelected, useSelection } from './selection';

/** `reachable`: where no grid moves the focus, by Tab. */
export function RowCheck({ item, reachable }: { item: Item; reachable?: boolean }) {
  const t = useT();
  const selection = useSelection();
  const chosen = useIsSelected(item);
  return (
    <input
      type="checkbox"
      className="cbx rowck"
      tabIndex={reachable ? undefined : -1}
      aria-label={t('bulk.select', { title: item.title })}
      aria-keyshortcuts={reachable ? undefined : 'X'}
      checked={chosen}
      onChange={() => undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (event.shiftKey) selection.extendTo(item);
        else selection.toggle(item);
      }}
    />
  );
}

export function AllCheck() {
  const t = useT();
  const selection = useSelection();
  const { picked, all } = useSelected();
  const { rows } = selection;
  const whole = rows.length > 0 && rows.every((item) => selection.has(item));
  return (
    <input
      type="checkbox"
      className="cbx rowck"
      aria-label={t('bulk.select_loaded')}
      checked={whole}
      ref={(box) => {
        if (box) box.indeterminate = !whole && (all || picked.size > 0);
      }}
      onChange={() => (whole ? selection.clear() : selection.choose(rows))}
    />
  );
}
