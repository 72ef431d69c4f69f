/** What can be done with the chosen rows, at the foot of the list as long as there are some. */
import {
  type Icon,
  IconDots,
  IconDownload,
  IconPencil,
  IconTag,
  IconTrash,
  IconUserPlus,
  IconWorld,
  IconX,
} from '@tabler/icons-react';
import { type ComponentType, useRef, useState } from 'react';
import type { Targets } from '../../api/bulk';
import type { FilterNode } from '../../api/items';
import { useFormats, useT } from '../../i18n';
import { ariaKeys, useKeys } from '../../lib/keys';
import { IconButton } from '../../ui/Button';
import { Menu, MenuItem } from '../../ui/Menu';
import { useExporting } from '../exporting/useExporting';
import type { ListControl } from '../views/useListControl';
import { AccessDialog } from './AccessDialog';
import { AssignDialog } from './AssignDialog';
import type { Chosen } from './BulkDialog';
import { EditDialog } from './EditDialog';
import { useSelected, useSelection } from './selection';
import { TagDialog } from './TagDialog';
import { useAtOnce } from './useAtOnce';

interface Props {
  control: ListControl;
  /** What the list shows: all of it may be chosen. */
  params: { kinds: string; q?: string | undefined; filter?: FilterNode | undefined };
  count: { count: number; capped: boolean } | undefined;
}

const DIALOGS = { edit: EditDialog, tag: TagDialog, assign: AssignDialog, access: AccessDialog } as const;
type Opened = keyof typeof DIALOGS;
const ONE_PRESS = 200;

export function BulkBar(props: Props) {
  const { picked } = useSelected();
  return picked.size ? <Bar {...props} /> : null;
}

function Bar({ control, params, count }: Props) {
  const t = useT();
  const { number } = useFormats();
  const selection = useSelection();
  const { picked, all } = useSelected();
  const [opened, setOpened] = useState<Opened | null>(null);
  const closedAt = useRef(0);
  const total = count && (count.capped ? `${number(count.count)}+` : number(count.count));
  const chosen: Chosen = {
    targets: targetsOf(params, { picked, all }),
    count: all && count ? count.count : picked.size,
    onClose: () => {
      closedAt.current = Date.now();
      setOpened(null);
    },
    onBegun: () => {
      setOpened(null);
      selection.clear();
    },
  };
  const trash = useAtOnce(chosen.onBegun);
  // the Escape that closed a dialog lets nothing go
  const letGo = () => {
    if (Date.now() - closedAt.current > ONE_PRESS) selection.clear();
  };
  useKeys([
    { keys: 't', label: 'keys.tag', group: 'list', run: () => setOpened('tag') },
    { keys: 'a', label: 'keys.assign', group: 'list', run: () => setOpened('assign') },
    { keys: 'escape', label: 'keys.clear_selection', group: 'list', run: letGo },
  ]);
  const Opened: ComponentType<Chosen> | null = opened && DIALOGS[opened];
  return (
    <div className="bulk" role="toolbar" aria-label={t('bulk.bar')}>
      <span className="bc" role="status">
        <b>{all ? total : number(picked.size)}</b>{' '}
        <span className="bt">{t('bulk.selected', { count: all ? (count?.count ?? 0) : picked.size })}</span>
      </span>
      {!all && count && (count.capped || count.count > picked.size) && (
        <button type="button" className="bb lk2" onClick={() => selection.chooseAll()}>
          {t('bulk.select_all', { count: total ?? '' })}
        </button>
      )}
      <span className="sepv" />
      <Act icon={IconPencil} label={t('bulk.edit')} onClick={() => setOpened('edit')} />
      <Act icon={IconTag} label={t('bulk.tag')} keys="t" onClick={() => setOpened('tag')} />
      <Act icon={IconUserPlus} label={t('bulk.assign')} keys="a" onClick={() => setOpened('assign')} />
      <Menu
        position="top-start"
        target={
          <button type="button" className="bb" aria-label={t('bulk.more')}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </button>
        }
      >
        <MenuItem icon={IconWorld} onClick={() => setOpened('access')}>
          {t('bulk.access')}
        </MenuItem>
        <ExportItems control={control} />
      </Menu>
      <Act
        icon={IconTrash}
        label={t('bulk.delete')}
        danger
        busy={trash.busy}
        onClick={() => void trash.begin({ ...chosen.targets, action: 'delete' })}
      />
      <span className="sepv" />
      <IconButton icon={IconX} label={t('bulk.clear')} keys="escape" onClick={() => selection.clear()} />
      {Opened && <Opened {...chosen} />}
    </div>
  );
}

/** Each kind is a file of its own. */
function ExportItems({ control }: { control: ListControl }) {
  const t = useT();
  const { picked, all } = useSelected();
  const { allowed, start } = useExporting(control);
  const idsOf = (kind: string) =>
    [...picked.values()].filter((item) => item.kind === kind).map(({ id }) => id);
  const among = allowed.filter(({ key }) => all || idsOf(key).length);
  return among.map(({ key, plural }) => (
    <MenuItem key={key} icon={IconDownload} onClick={() => void start(key, all ? undefined : idsOf(key))}>
      {control.kinds.length === 1 ? t('export') : t('export.of', { kinds: plural })}
    </MenuItem>
  ));
}

interface ActProps {
  icon: Icon;
  label: string;
  keys?: string;
  danger?: boolean;
  /** It has been pressed: until it is answered another press does nothing. */
  busy?: boolean;
  onClick: () => void;
}

function Act({ icon: IconOf, label, keys, danger, busy, onClick }: ActProps) {
  return (
    <button
      type="button"
      className={`bb${danger ? ' dng2' : ''}`}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      <IconOf size={16} stroke={1.75} aria-hidden="true" />
      <span className="bt">{label}</span>
    </button>
  );
}

/** What the server is told of them. */
export function targetsOf(params: Props['params'], { picked, all }: ReturnType<typeof useSelected>): Targets {
  return all ? allOf(params) : someOf([...picked.values()]);
}

const allOf = ({ kinds, q, filter }: Props['params']): Targets => ({
  kind: kinds,
  filter: filter ?? null,
  ...(q ? { q } : {}),
});

const someOf = (picked: readonly { kind: string; id: number }[]): Targets => ({
  kind: [...new Set(picked.map((item) => item.kind))].join(','),
  ids: picked.map((item) => item.id),
});
