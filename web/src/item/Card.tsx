/** The card of an item of any kind: head and tabs on top, sections left, timeline right. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { useIsPhone } from '../ui/Dialog';
import { Tabs } from '../ui/Tabs';
import { CardHead } from './CardHead';
import { ClashBar } from './ClashBar';
import { History } from './History';
import { EditDialog } from './ItemForm';
import { useNeighbours } from './neighbours';
import { Sections } from './Sections';
import { useSaving } from './saving';
import { Timeline } from './Timeline';
import { useTrashing } from './trashing';

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
  const [editing, setEditing] = useState(() => window.location.hash === '#edit' && item.can?.edit === true);
  const neighbours = useNeighbours(item.kind, item.id);
  const navigate = useNavigate();
  const trashing = useTrashing();
  const trash = async () => {
    if (await trashing.trash(item)) void navigate({ to: '/contacts', search: { kind: item.kind } });
  };
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
      {!editing && <ClashBar saving={saving} />}
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
