/** What the list shows is not what its view says: save it, for oneself or for everybody, or go back to the view. */
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Column } from '../../api/views';
import { isPrivate } from '../../api/views';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Menu, MenuItem } from '../../ui/Menu';
import { keptSettings } from '../listState';
import type { ListControl } from './useListControl';
import { useViewActs } from './useViewActs';
import { ViewDialog } from './ViewDialog';

interface Props {
  control: ListControl;
  /** The columns that are shown. */
  columns: readonly Column[];
}

export function UnsavedChanges({ control, columns }: Props) {
  const t = useT();
  const { view, state, changed } = control;
  const acts = useViewActs(control.kinds);
  const [naming, setNaming] = useState(false);
  const settings = keptSettings(state, columns);
  const save = async () => {
    if (view && (await acts.save(view, settings))) control.reset();
  };
  return (
    <>
      {view?.incomplete && <span className="muted small">{t('views.incomplete')}</span>}
      {changed && (
        <span className="rowx unsaved">
          {view && <span className="muted small">{t('views.unsaved')}</span>}
          <SaveButton
            shared={view !== null && !isPrivate(view)}
            onSave={view?.can.edit ? () => void save() : null}
            onSaveAs={() => setNaming(true)}
          />
          <Button small look="quiet" onClick={control.reset}>
            {t('filter.reset')}
          </Button>
        </span>
      )}
      <ViewDialog
        control={control}
        settings={settings}
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

interface SaveProps {
  shared: boolean;
  /** Null: the view is somebody else's, or there is none. */
  onSave: (() => void) | null;
  onSaveAs: () => void;
}

function SaveButton({ shared, onSave, onSaveAs }: SaveProps) {
  const t = useT();
  if (!onSave)
    return (
      <Button small onClick={onSaveAs}>
        {t('views.save_as')}
      </Button>
    );
  return (
    <Menu
      target={
        <Button small trailingIcon={IconChevronDown}>
          {t('views.save')}
        </Button>
      }
    >
      <MenuItem onClick={onSave}>{t(shared ? 'views.save_all' : 'views.save_this')}</MenuItem>
      <MenuItem onClick={onSaveAs}>{t('views.save_as')}</MenuItem>
    </Menu>
  );
}
