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
import { GroupBox } from './company/GroupBox';
import { PeopleTab } from './company/PeopleTab';
import { History } from './History';
import { EditDialog } from './ItemForm';
import { useNeighbours } from './neighbours';
import { Sections } from './Sections';
import { useSaving } from './saving';
import { Timeline } from './Timeline';
import { useTrashing } from './trashing';
import { useAskedByAddress } from './useAskedByAddress';
import { useFields } from './useFields';

export type CardTab = 'general' | 'people' | 'timeline' | 'history';

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
  const navigate = useNavigate();
  const trashing = useTrashing();
  const people = useFields(item.kind).byKey.get('people');
  const trash = async () => {
    if (await trashing.trash(item)) void navigate({ to: '/contacts', search: { kind: item.kind } });
  };
  const edit = () => item.can?.edit && setEditing(true);
  useAskedByAddress(item, 'edit', edit);
  useKeys([
    { keys: 'e', label: 'keys.edit', group: 'card', run: edit },
    { keys: 'alt+1', label: 'keys.tab_general', group: 'card', run: () => onTab('general') },
    { keys: 'alt+2', label: 'keys.tab_history', group: 'card', run: () => onTab('history') },
    ...(people
      ? [
          {
            keys: 'alt+3',
            label: 'keys.tab_people' as const,
            group: 'card' as const,
            run: () => onTab('people'),
          },
        ]
      : []),
  ]);
  const absent = (tab === 'timeline' && !phone) || (tab === 'people' && !people);
  const shown = absent ? 'general' : tab;
  const tabs = [
    { key: 'general' as const, label: t('tab.general') },
    ...(phone ? [{ key: 'timeline' as const, label: t('timeline') }] : []),
    { key: 'history' as const, label: t('tab.history') },
    ...(people ? [{ key: 'people' as const, label: people.label, count: countOf(item.values.people) }] : []),
  ];
  return (
    <>
      <CardHead item={item} neighbours={neighbours} onEdit={() => setEditing(true)} onTrash={trash} />
      {!editing && <ClashBar saving={saving} />}
      <Tabs tabs={tabs} active={shown} onChange={onTab} label={t('card.tabs')} idBase="card" />
      <div
        className={`cc${shown === 'history' || shown === 'people' ? ' one' : ''}`}
        id="card-panel"
        role="tabpanel"
        aria-labelledby={`card-${shown}`}
      >
        {shown === 'general' && (
          <div className="lf" tabIndex={0} role="region" aria-label={t('tab.general')}>
            <Sections item={item} saving={saving} />
            <GroupBox item={item} />
          </div>
        )}
        {(shown === 'timeline' || (shown === 'general' && !phone)) && (
          <div className="rt" tabIndex={0} role="region" aria-label={t('timeline')}>
            <Timeline item={item} />
          </div>
        )}
        {shown === 'people' && people && (
          <div className="rt wide">
            <PeopleTab item={item} field={people} saving={saving} />
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

const countOf = (links: unknown) => (Array.isArray(links) && links.length ? links.length : undefined);
