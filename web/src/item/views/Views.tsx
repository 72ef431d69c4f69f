/** The saved views above a list: tabs, on a phone one button; and the way to a new one. */
import { useState } from 'react';
import type { Column } from '../../api/views';
import { useT } from '../../i18n';
import { useIsPhone } from '../../ui/Dialog';
import { keptSettings } from '../listState';
import type { ListControl } from './useListControl';
import { ViewDialog } from './ViewDialog';
import { ViewPicker } from './ViewPicker';
import { ViewTabs } from './ViewTabs';

interface Props {
  control: ListControl;
  /** The columns that are shown. */
  columns: readonly Column[];
  all: string;
}

export function Views({ control, columns, all }: Props) {
  const t = useT();
  const phone = useIsPhone();
  const [naming, setNaming] = useState(false);
  const Form = phone ? ViewPicker : ViewTabs;
  return (
    <>
      <Form control={control} all={all} onCreate={() => setNaming(true)} />
      {control.missing && (
        <p className="muted small" role="status">
          {t('views.missing')}
        </p>
      )}
      <ViewDialog
        control={control}
        settings={keptSettings(control.state, columns)}
        opened={naming}
        onClose={() => setNaming(false)}
        onDone={({ id }) => {
          setNaming(false);
          control.choose(id);
        }}
      />
    </>
  );
}
