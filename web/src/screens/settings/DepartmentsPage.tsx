/** The departments as a tree: who works where; a scope "department and below" follows it. */
import { Select } from '@mantine/core';
import {
  IconCornerDownRight,
  IconDotsVertical,
  IconPlus,
  IconSitemap,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { type DepartmentEntry, type DepartmentNode, departmentTree, flatDepartments } from '../../api/people';
import { useMe } from '../../api/session';
import { useSettingsWrite } from '../../api/settings';
import { useFormats, useT } from '../../i18n';
import { Confirm, Dialog } from '../../ui/Dialog';
import { InlineText } from '../../ui/InlineText';
import { Menu, MenuItem } from '../../ui/Menu';
import { EmptyState, InlineError, SkeletonLines } from '../../ui/States';
import { AddLine } from './AddLine';
import { type People, usePeople } from './peopleData';
import { useReport } from './useReport';

type Open = { what: 'add' | 'move' | 'delete'; department: DepartmentNode } | null;

export default function DepartmentsPage() {
  const t = useT();
  const { can } = useMe();
  const formats = useFormats();
  const people = usePeople();
  const write = useSettingsWrite('departments');
  const report = useReport();
  const [open, setOpen] = useState<Open>(null);
  const fault = people.departments.length ? null : people.faults.departments;
  if (fault) return <InlineError error={fault} />;
  if (people.users.isPending) return <SkeletonLines />;
  const tree = flatDepartments(departmentTree(people.departments, formats.locale));
  const editable = can.manage_departments === true;
  const add = (name: string, parent: number | null) =>
    write.mutateAsync({ method: 'POST', body: { name, parent } });
  return (
    <div className="cardbox">
      {tree.length === 0 && (
        <EmptyState icon={IconSitemap} title={t('departments.empty')} text={t('departments.empty_text')} />
      )}
      <ul aria-label={t('departments.title')}>
        {tree.map((one) => (
          <DepartmentLine
            key={one.id}
            department={one}
            people={people}
            editable={editable}
            onRename={(name) =>
              report(write.mutateAsync({ method: 'PATCH', at: `/${one.id}`, body: { name } }))
            }
            onOpen={(what) => setOpen({ what, department: one })}
          />
        ))}
      </ul>
      {editable && <AddLine label={t('departments.add')} onAdd={(name) => add(name, null)} />}
      {open?.what === 'add' && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={t('departments.add_below', { name: open.department.name })}
          size={420}
          unkept
        >
          <AddLine
            label={t('departments.name')}
            onAdd={(name) => add(name, open.department.id).then(() => setOpen(null))}
          />
        </Dialog>
      )}
      {open?.what === 'move' && (
        <MoveDialog department={open.department} all={tree} onClose={() => setOpen(null)} />
      )}
      {open?.what === 'delete' && (
        <DeleteDialog department={open.department} all={tree} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

interface LineProps {
  department: DepartmentNode;
  people: People;
  editable: boolean;
  onRename: (name: string) => void;
  onOpen: (what: 'add' | 'move' | 'delete') => void;
}

function DepartmentLine({ department, people, editable, onRename, onOpen }: LineProps) {
  const t = useT();
  const count = (people.users.data ?? []).filter(
    (user) => user.active && user.department === department.id,
  ).length;
  const target = (
    <button type="button" className="btn gh sm ico" aria-label={t('list.actions', { name: department.name })}>
      <IconDotsVertical size={16} stroke={1.75} aria-hidden="true" />
    </button>
  );
  return (
    <li className="line" style={{ paddingLeft: 14 + Math.min(department.depth, 6) * 22 }}>
      {department.depth > 0 && (
        <IconCornerDownRight size={14} stroke={1.75} className="muted" aria-hidden="true" />
      )}
      <InlineText
        value={department.name}
        label={t('departments.name')}
        disabled={!editable}
        onSave={(name) => onRename(name)}
      />
      <span className="rowx muted small" title={t('departments.people', { count })}>
        <IconUsers size={14} stroke={1.75} aria-hidden="true" />
        <span className="tn">{count}</span>
      </span>
      {editable && (
        <Menu position="bottom-end" target={target}>
          <MenuItem icon={IconPlus} onClick={() => onOpen('add')}>
            {t('departments.add_sub')}
          </MenuItem>
          <MenuItem icon={IconSitemap} onClick={() => onOpen('move')}>
            {t('departments.move')}
          </MenuItem>
          <MenuItem icon={IconTrash} danger onClick={() => onOpen('delete')}>
            {t('delete')}
          </MenuItem>
        </Menu>
      )}
    </li>
  );
}

interface DialogProps {
  department: DepartmentNode;
  all: DepartmentNode[];
  onClose: () => void;
}

const TOP = 'top';

function MoveDialog({ department, all, onClose }: DialogProps) {
  const t = useT();
  const write = useSettingsWrite('departments');
  const [parent, setParent] = useState<string | null>(
    department.parent === null ? TOP : String(department.parent),
  );
  const below = new Set(flatDepartments([department]).map((one) => one.id));
  const save = () =>
    write
      .mutateAsync({
        method: 'PATCH',
        at: `/${department.id}`,
        body: { parent: parent === TOP ? null : Number(parent) },
      })
      .then(onClose, () => undefined);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('departments.move_title', { name: department.name })}
      text={t('departments.move_text')}
      action={t('departments.move')}
      busy={write.isPending}
      onConfirm={() => void save()}
    >
      <div className="form" style={{ marginTop: 12 }}>
        <Select
          label={t('departments.below')}
          data={[
            { value: TOP, label: t('departments.top') },
            ...options(all.filter((one) => !below.has(one.id))),
          ]}
          value={parent}
          onChange={setParent}
          allowDeselect={false}
        />
        {write.error && <InlineError error={write.error} />}
      </div>
    </Confirm>
  );
}

function DeleteDialog({ department, all, onClose }: DialogProps) {
  const t = useT();
  const write = useSettingsWrite('departments');
  const [other, setOther] = useState<string | null>(
    department.parent === null ? null : String(department.parent),
  );
  const save = () =>
    write
      .mutateAsync({ method: 'DELETE', at: `/${department.id}`, query: { replace_with: other ?? undefined } })
      .then(onClose, () => undefined);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('departments.delete_title', { name: department.name })}
      text={t('departments.delete_text')}
      action={t('delete')}
      danger
      busy={write.isPending}
      onConfirm={() => void save()}
    >
      <div className="form" style={{ marginTop: 12 }}>
        <Select
          label={t('departments.move_to')}
          data={options(all.filter((one) => one.id !== department.id))}
          value={other}
          onChange={setOther}
          clearable
          searchable
        />
        {write.error && <InlineError error={write.error} />}
      </div>
    </Confirm>
  );
}

const options = (all: (DepartmentEntry & { depth: number })[]) =>
  all.map((one) => ({ value: String(one.id), label: `${'\u2003'.repeat(one.depth)}${one.name}` }));
