/** Who answers for many items: another responsible, further managers added or taken off. */
import { useId, useState } from 'react';
import type { FieldInfo, Values } from '../../api/itemTypes';
import { useMe } from '../../api/session';
import type { UserRef } from '../../api/types';
import { useT } from '../../i18n';
import { FormField } from '../ItemForm';
import { BulkDialog, type Chosen, type Ready } from './BulkDialog';
import { useFieldOf } from './useFieldOf';

const ids = (users: readonly UserRef[]) => users.map((user) => user.id);

export function AssignDialog(chosen: Chosen) {
  const t = useT();
  const me = useMe();
  const silentId = useId();
  const responsible = useFieldOf(chosen.targets.kind, 'responsible');
  const managers = useFieldOf(chosen.targets.kind, 'managers');
  const [heir, setHeir] = useState<UserRef>();
  const [add, setAdd] = useState<UserRef[]>([]);
  const [remove, setRemove] = useState<UserRef[]>([]);
  const [silent, setSilent] = useState(false);
  const entry = (
    field: FieldInfo,
    label: string,
    value: unknown,
    put: (value: never) => void,
    error?: string,
  ) => (
    <FormField
      field={{ ...field, label, required: false }}
      value={value}
      onChange={(next) => put((next ?? []) as never)}
      error={error}
    />
  );
  return (
    <BulkDialog
      {...chosen}
      action="assign"
      title={t('bulk.assign_title', { count: chosen.count })}
      ready={readyOf(heir, add, remove, silent)}
    >
      {(faults) => (
        <>
          {responsible && (
            <FormField
              field={responsible}
              value={heir}
              onChange={(user) => setHeir(user as UserRef | undefined)}
              error={faults.responsible}
              autoFocus
            />
          )}
          {managers &&
            entry(managers, t('bulk.add_to', { field: managers.label }), add, setAdd, faults.managers)}
          {managers && entry(managers, t('bulk.remove_from', { field: managers.label }), remove, setRemove)}
          <label className="rowx" htmlFor={silentId}>
            <input
              id={silentId}
              type="checkbox"
              className="cbx"
              checked={silent}
              onChange={(event) => setSilent(event.currentTarget.checked)}
            />
            {t('bulk.silent')}
          </label>
          {heir && heir.id !== me.id && <p className="warn small">{t('bulk.own_access')}</p>}
        </>
      )}
    </BulkDialog>
  );
}

function readyOf(
  heir: UserRef | undefined,
  add: readonly UserRef[],
  remove: readonly UserRef[],
  silent: boolean,
): Ready | null {
  const managers = {
    ...(add.length ? { add: ids(add) } : {}),
    ...(remove.length ? { remove: ids(remove) } : {}),
  };
  const values: Values = {
    ...(heir ? { responsible: heir.id } : {}),
    ...(Object.keys(managers).length ? { managers } : {}),
  };
  return Object.keys(values).length ? { values, silent } : null;
}
