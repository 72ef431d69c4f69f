/** Empty by what is asked, not in itself: how to ask less. */
import { IconFilterOff } from '@tabler/icons-react';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/States';
import { groupOf } from './filter/tree';
import type { ListControl } from './views/useListControl';

export function NothingFound({ control: { state, set } }: { control: ListControl }) {
  const t = useT();
  const conditions = state.filter ? (groupOf(state.filter)?.nodes.length ?? 1) : 0;
  return (
    <EmptyState icon={IconFilterOff} title={t('list.empty_filtered')} text={t('list.empty_filtered_text')}>
      <Button onClick={() => set({ q: '', filter: null })}>
        {t('filter.clear', { count: conditions + (state.q ? 1 : 0) })}
      </Button>
    </EmptyState>
  );
}
