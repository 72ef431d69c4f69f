/** What a list is filtered by, as chips, and the ways to more: one condition at a time, or all of it in the builder. */
import { Popover } from '@mantine/core';
import { IconFilter, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { FilterNode } from '../../api/items';
import type { FieldInfo } from '../../api/itemTypes';
import { useT } from '../../i18n';
import { useKeys } from '../../lib/keys';
import { Button } from '../../ui/Button';
import { useIsPhone } from '../../ui/Dialog';
import { beginning, type Condition } from './conditions';
import { FilterBuilder } from './FilterBuilder';
import { ConditionChip, GroupChip } from './FilterChip';
import { type FilterPath, pathAt, usePaths } from './paths';
import { QuickCondition } from './QuickCondition';
import { type Group, groupOf, isGroup, NO_FILTER, type Node, treeOf } from './tree';

interface Props {
  fields: readonly FieldInfo[];
  /** What the list shows: a new condition begins with the first of it. */
  shown: readonly string[];
  filter: FilterNode | null;
  onChange: (filter: FilterNode | null) => void;
}

export function FilterBar({ fields, shown, filter, onChange }: Props) {
  const t = useT();
  const phone = useIsPhone();
  const [building, setBuilding] = useState(false);
  const [adding, setAdding] = useState(false);
  const paths = usePaths(fields);
  const first = shown.flatMap((key) => pathAt(paths, key) ?? [])[0];
  // what somebody has written by hand, deeper than can be built here, stays as it is until it is taken off
  const group = groupOf(filter);
  const root = group ?? NO_FILTER;
  const begin = () => (phone ? setBuilding(true) : setAdding(true));
  useKeys([{ keys: 'f', label: 'keys.filter', group: 'list', run: begin }]);
  const put = (next: Group) => onChange(treeOf(next));
  const count = filter === null ? 0 : group ? group.nodes.length : 1;
  return (
    <>
      {phone ? (
        <Button small icon={IconFilter} className={count ? 'on' : ''} onClick={() => setBuilding(true)}>
          {count ? t('filter.count', { count }) : t('filter')}
        </Button>
      ) : (
        <>
          <Chips root={root} paths={paths} onChange={put} onBuild={() => setBuilding(true)} />
          {!group && (
            <Button small onClick={() => onChange(null)}>
              {t('filter.written_by_hand')}
            </Button>
          )}
          <Add
            paths={paths}
            opened={adding}
            onOpen={setAdding}
            empty={count === 0}
            start={first && beginning(first)}
            onAdd={(node) => put({ ...root, nodes: [...root.nodes, node] })}
            onBuild={() => setBuilding(true)}
          />
        </>
      )}
      <FilterBuilder
        opened={building}
        onClose={() => setBuilding(false)}
        paths={paths}
        start={root}
        onDone={(next) => {
          setBuilding(false);
          put(next);
        }}
      />
    </>
  );
}

interface ChipsProps {
  root: Group;
  paths: readonly FilterPath[];
  onChange: (root: Group) => void;
  onBuild: () => void;
}

function Chips({ root, paths, onChange, onBuild }: ChipsProps) {
  const t = useT();
  const put = (at: number, node: Node | null) =>
    onChange({ ...root, nodes: root.nodes.flatMap((one, index) => (index === at ? (node ?? []) : one)) });
  return root.nodes.map((node, index) => {
    const common = { paths, onRemove: () => put(index, null), onBuild };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same condition may stand twice
      <span key={index} className="rowx">
        {index > 0 && root.word === 'or' && <span className="muted small">{t('filter.or')}</span>}
        {isGroup(node) ? (
          <GroupChip group={node} {...common} />
        ) : (
          <ConditionChip condition={node} onChange={(next) => put(index, next)} {...common} />
        )}
      </span>
    );
  });
}

interface AddProps {
  paths: readonly FilterPath[];
  opened: boolean;
  onOpen: (opened: boolean) => void;
  empty: boolean;
  start: Condition | undefined;
  onAdd: (node: Node) => void;
  onBuild: () => void;
}

function Add({ paths, opened, onOpen, empty, start, onAdd, onBuild }: AddProps) {
  const t = useT();
  const close = (act: () => void) => {
    onOpen(false);
    act();
  };
  return (
    <Popover
      opened={opened}
      onChange={onOpen}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          small
          look="quiet"
          icon={empty ? IconFilter : IconPlus}
          keys="f"
          onClick={() => onOpen(true)}
          aria-expanded={opened}
        >
          {t('filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="pop">
        {opened && (
          <QuickCondition
            paths={paths}
            {...(start ? { start } : {})}
            onDone={(node) => close(() => onAdd(node))}
            onBuild={() => close(onBuild)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
