/** The card of an item of any kind: head and tabs on top, sections left, timeline right. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { restoreItem, trashItem } from '../api/items';
import type { Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { useIsPhone } from '../ui/Dialog';
import { errorText } from '../ui/errorText';
import { Tabs } from '../ui/Tabs';
import { showToast } from '../ui/toast';
import { CardHead } from './CardHead';
import { ClashBar } from './ClashBar';
import { History } from './History';
import { EditDialog } from './ItemForm';
import { useNeighbours } from './neighbours';
import { Sections } from './Sections';
import { refresh, useSaving } from './saving';
import { Timeline } from './Timeline';

export type CardTab = 'general' | 'timeline' | 'history';

interface Props {
  item: Item;
  tab: CardTab;
  onTab: (tab: CardTab) => void;
}

export function Card({ item, tab, onTab }: Props) {
  const t = useT();
  const phone = useIsPhone();
  const saving = useSaving(item);
  const [editing, setEditing] = useState(false);
  const neighbours = useNeighbours(item.kind, item.id);
  const trash = useTrash(item);
  useKeys([
    { keys: 'e', label: 'keys.edit', group: 'card', run: () => item.can?.edit && setEditing(true) },
    { keys: 'alt+1', label: 'keys.tab_general', group: 'card', run: () => onTab('general') },
    { keys: 'alt+2', label: 'keys.tab_history', group: 'card', run: () => onTab('history') },
  ]);
  const shown = tab === 'timeline' && !phone ? 'general' : tab;
  const tabs = [
    { key: 'general' as const, label: t('tab.general') },
    ...(phone ? [{ key: 'timeline' as const, label: t('timeline') }] : []),
    { key: 'history' as const, label: t('tab.history') },
  ];
  return (
    <>
      <CardHead item={item} neighbours={neighbours} onEdit={() => setEditing(true)} onTrash={trash} />
      <ClashBar {...saving} />
      <Tabs tabs={tabs} active={shown} onChange={onTab} label={t('card.tabs')} idBase="card" />
      <div
        className={`cc${shown === 'history' ? ' one' : ''}`}
        id="card-panel"
        role="tabpanel"
        aria-labelledby={`card-${shown}`}
      >
        {shown === 'general' && (
          <div className="lf" tabIndex={0} role="region" aria-label={t('tab.general')}>
            <Sections item={item} saving={saving} />
          </div>
        )}
        {(shown === 'timeline' || (shown === 'general' && !phone)) && (
          <div className="rt" tabIndex={0} role="region" aria-label={t('timeline')}>
            <Timeline item={item} />
          </div>
        )}
        {shown === 'history' && (
          <div className="rt wide">
            <History item={item} saving={saving} />
          </div>
        )}
      </div>
      <EditDialog item={item} saving={saving} opened={editing} onClose={() => setEditing(false)} />
    </>
  );
}

/** To the trash, back to the list, and undo for as long as the toast stands. */
function useTrash(item: Item) {
  const t = useT();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await trashItem(item.kind, item.id);
      refresh(cache, item);
      void navigate({ to: '/contacts', search: { kind: item.kind } });
      showToast(t('item.trashed', { title: item.title }), {
        undo: async () => {
          await restoreItem(item.kind, item.id);
          refresh(cache, item);
        },
      });
    } catch (error) {
      showToast(errorText(error, t), { tone: 'fault' });
    }
  };
}
