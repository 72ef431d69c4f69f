/** A condition of a list as a chip: its field, its operator and its value each open it; a group opens the builder. */
import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { takesValue } from '../../fields/filters/types';
import { useFormats, useT } from '../../i18n';
import type { Focus } from './ConditionForm';
import { type Condition, operatorId } from './conditions';
import { type FilterPath, pathAt } from './paths';
import { QuickCondition } from './QuickCondition';
import { type Group, isGroup, type Node } from './tree';

interface ChipProps {
  paths: readonly FilterPath[];
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  onBuild: () => void;
}

export function ConditionChip({ paths, condition, onChange, onRemove, onBuild }: ChipProps) {
  const t = useT();
  const [open, setOpen] = useState<Focus | null>(null);
  const path = pathAt(paths, condition.field);
  const field = path ? labelOf(path) : condition.field;
  const part = (focus: Focus) => ({
    type: 'button' as const,
    className: 'fcp',
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': open === focus,
    onClick: () => setOpen(focus),
  });
  return (
    <Popover
      opened={open !== null}
      onChange={(opened) => !opened && setOpen(null)}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <span className="fc" role="group" aria-label={t('filter.one', { field })}>
          <button {...part('field')}>
            <b>{field}</b>
          </button>
          <button {...part('operator')}>{t(operatorId(condition.op, path))}</button>
          {path && takesValue(condition.op) && (
            <button {...part('value')}>
              <b>
                <Words key={path.path} path={path} condition={condition} />
              </b>
            </button>
          )}
          <button type="button" aria-label={t('filter.remove', { field })} onClick={onRemove}>
            <IconX size={13} stroke={2} aria-hidden="true" />
          </button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className="pop">
        {open && (
          <QuickCondition
            paths={paths}
            start={condition}
            focus={open}
            onDone={(next) => {
              setOpen(null);
              onChange(next);
            }}
            onBuild={() => {
              setOpen(null);
              onBuild();
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const labelOf = (path: FilterPath) => (path.group ? `${path.group} › ${path.label}` : path.label);

/** Its own component for each field: the words of a value are a hook of the part of that field. */
function Words({ path, condition }: { path: FilterPath; condition: Condition }) {
  return path.filter.useWords(path.field, condition.op, condition.value) || '…';
}

interface GroupProps {
  group: Group;
  paths: readonly FilterPath[];
  onRemove: () => void;
  onBuild: () => void;
}

/** "Type or Address: City" */
export function GroupChip({ group, paths, onRemove, onBuild }: GroupProps) {
  const t = useT();
  const { list } = useFormats();
  const names = [...new Set(fieldsOf(group))].map((path) => pathAt(paths, path)?.label ?? path);
  const words = t(wordOf(group), { fields: list(names) });
  return (
    <span className="fc" role="group" aria-label={words}>
      <button type="button" className="fcp" aria-haspopup="dialog" onClick={onBuild}>
        <b>{words}</b>
      </button>
      <button type="button" aria-label={t('filter.remove', { field: words })} onClick={onRemove}>
        <IconX size={13} stroke={2} aria-hidden="true" />
      </button>
    </span>
  );
}

const wordOf = ({ word, negated }: Group) =>
  negated ? 'filter.group_not' : word === 'or' ? 'filter.group_or' : 'filter.group_and';

const fieldsOf = (node: Node): string[] => (isGroup(node) ? node.nodes.flatMap(fieldsOf) : [node.field]);
