/** Tags of many items: some added, some taken off. */
import { useState } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import { useT } from '../../i18n';
import { FormField } from '../ItemForm';
import { BulkDialog, type Chosen } from './BulkDialog';
import { useFieldOf } from './useFieldOf';

export function TagDialog(chosen: Chosen) {
  const t = useT();
  const tags = useFieldOf(chosen.targets.kind, 'tags');
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const named = (label: string): FieldInfo | null => tags && { ...tags, label };
  const first = named(t('bulk.tags_add'));
  const second = named(t('bulk.tags_remove'));
  return (
    <BulkDialog
      {...chosen}
      action="tag"
      title={t('bulk.tag_title', { count: chosen.count })}
      ready={add.length || remove.length ? { values: { add, remove } } : null}
    >
      {(faults) => (
        <>
          {first && (
            <FormField
              field={first}
              value={add}
              onChange={(value) => setAdd((value ?? []) as string[])}
              error={faults.tags}
              autoFocus
            />
          )}
          {second && (
            <FormField
              field={second}
              value={remove}
              onChange={(value) => setRemove((value ?? []) as string[])}
            />
          )}
        </>
      )}
    </BulkDialog>
  );
}
