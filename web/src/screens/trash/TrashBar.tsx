/** What can be done with the chosen of the trash, at its foot as long as there are some: bringing them back. */
import { IconRestore, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { countQuery } from '../../api/items';
import { useFormats, useT } from '../../i18n';
import { targetsOf } from '../../item/bulk/BulkBar';
import { useSelected, useSelection } from '../../item/bulk/selection';
import { useAtOnce } from '../../item/bulk/useAtOnce';
import { useKeys } from '../../lib/keys';
import { Button, IconButton } from '../../ui/Button';

export function TrashBar({ kinds }: { kinds: string }) {
  const { picked } = useSelected();
  return picked.size ? <Bar kinds={kinds} /> : null;
}

function Bar({ kinds }: { kinds: string }) {
  const t = useT();
  const { number } = useFormats();
  const selection = useSelection();
  const chosen = useSelected();
  const { data: count } = useQuery(countQuery({ kinds, trash: true }));
  const clear = () => selection.clear();
  useKeys([{ keys: 'escape', label: 'keys.clear_selection', group: 'list', run: clear }]);
  const total = count && `${number(count.count)}${count.capped ? '+' : ''}`;
  const some = chosen.picked.size;
  const restore = useAtOnce(clear);
  return (
    <div className="bulk" role="toolbar" aria-label={t('bulk.bar')}>
      <span className="bc" role="status">
        <b>{chosen.all ? total : number(some)}</b>{' '}
        <span className="bt">{t('bulk.selected', { count: chosen.all ? (count?.count ?? 0) : some })}</span>
      </span>
      {!chosen.all && count && (count.capped || count.count > some) && (
        <button type="button" className="bb lk2" onClick={() => selection.chooseAll()}>
          {t('bulk.select_all', { count: total ?? '' })}
        </button>
      )}
      <span className="sepv" />
      <Button
        small
        icon={IconRestore}
        busy={restore.busy}
        onClick={() => void restore.begin({ ...targetsOf({ kinds }, chosen), action: 'restore' })}
      >
        {t('trash.restore')}
      </Button>
      <IconButton icon={IconX} label={t('bulk.clear')} keys="escape" onClick={clear} />
    </div>
  );
}
