/** Who may reach many items: access of all CRM users, shares added. */
import { useState } from 'react';
import type { ShareValue, Values } from '../../api/itemTypes';
import { partOf } from '../../fields';
import { useT } from '../../i18n';
import { Segments } from '../../ui/Tabs';
import { FormField } from '../ItemForm';
import { BulkDialog, type Chosen } from './BulkDialog';
import { useFieldOf } from './useFieldOf';

type Access = 'as_is' | 'private' | 'read' | 'write';

export function AccessDialog(chosen: Chosen) {
  const t = useT();
  const access = useFieldOf(chosen.targets.kind, 'access');
  const shares = useFieldOf(chosen.targets.kind, 'shares');
  const [all, setAll] = useState<Access>('as_is');
  const [add, setAdd] = useState<ShareValue[]>([]);
  const values: Values = {
    ...(all === 'as_is' ? {} : { access: all }),
    ...(shares && add.length ? { shares: { add: partOf(shares).send(add) } } : {}),
  };
  const choices: Record<Access, string> = {
    as_is: t('bulk.access_as_is'),
    private: t('bulk.access_private'),
    read: t('access.for_reading'),
    write: t('access.for_writing'),
  };
  return (
    <BulkDialog
      {...chosen}
      action="access"
      title={t('bulk.access_title', { count: chosen.count })}
      ready={Object.keys(values).length ? { values } : null}
    >
      {(faults) => (
        <>
          {access && (
            <div className="ff tall">
              <span>{access.label}</span>
              <Segments
                label={access.label}
                value={all}
                onChange={setAll}
                options={(Object.keys(choices) as Access[]).map((key) => ({ key, label: choices[key] }))}
              />
            </div>
          )}
          {shares && (
            <FormField
              field={shares}
              value={add}
              onChange={(value) => setAdd((value ?? []) as ShareValue[])}
              error={faults.shares}
            />
          )}
        </>
      )}
    </BulkDialog>
  );
}
