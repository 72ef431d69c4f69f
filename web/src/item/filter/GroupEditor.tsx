/** A group of conditions: whether all, any or none of them must hold, the conditions, and groups within it. */
import { IconPlus, IconX } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { ConditionInputs } from './ConditionForm';
import { beginning } from './conditions';
import { type FilterPath, pathAt } from './paths';
import { type Group, isGroup, NO_FILTER, type Node } from './tree';

interface Props {
  paths: readonly FilterPath[];
  group: Group;
  onChange: (group: Group) => void;
  /** The whole filter: it cannot be taken away, and holds groups itself. */
  outermost?: boolean;
  onRemove?: () => void;
}

const WORDS = ['all', 'any', 'none'] as const;
type Word = (typeof WORDS)[number];

const wordOf = ({ word, negated }: Group): Word => (negated ? 'none' : word === 'or' ? 'any' : 'all');
const AS: Record<Word, Pick<Group, 'word' | 'negated'>> = {
  all: { word: 'and', negated: false },
  any: { word: 'or', negated: false },
  none: { word: 'or', negated: true },
};

export function GroupEditor({ paths, group, onChange, outermost, onRemove }: Props) {
  const t = useT();
  const put = (at: number, node: Node | null) =>
    onChange({ ...group, nodes: group.nodes.flatMap((one, index) => (index === at ? (node ?? []) : one)) });
  const add = (node: Node | undefined) => node && onChange({ ...group, nodes: [...group.nodes, node] });
  const first = paths[0] && beginning(paths[0]);
  return (
    <fieldset className={`fgroup${outermost ? ' out' : ''}`} aria-label={t('filter.group')}>
      <div className="rowx">
        <select
          className="fin auto"
          aria-label={t('filter.holds')}
          value={wordOf(group)}
          onChange={(event) => onChange({ ...group, ...AS[event.currentTarget.value as Word] })}
        >
          {(outermost ? WORDS.slice(0, 2) : WORDS).map((word) => (
            <option key={word} value={word}>
              {t(`filter.${word}`)}
            </option>
          ))}
        </select>
        <span className="grow" />
        {onRemove && <IconButton small icon={IconX} label={t('filter.remove_group')} onClick={onRemove} />}
      </div>
      {group.nodes.map((node, index) =>
        isGroup(node) ? (
          <GroupEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place while it is built
            key={index}
            paths={paths}
            group={node}
            onChange={(next) => put(index, next)}
            onRemove={() => put(index, null)}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place while it is built
          <div key={index} className="frow">
            <ConditionInputs paths={paths} condition={node} onChange={(next) => put(index, next)} />
            <IconButton
              small
              icon={IconX}
              label={t('filter.remove', { field: pathAt(paths, node.field)?.label ?? node.field })}
              onClick={() => put(index, null)}
            />
          </div>
        ),
      )}
      <div className="rowx wrap">
        <Button small look="quiet" icon={IconPlus} onClick={() => add(first)}>
          {t('filter.add_condition')}
        </Button>
        {outermost && (
          <Button
            small
            look="quiet"
            icon={IconPlus}
            onClick={() => add({ ...NO_FILTER, word: 'or', nodes: first ? [first] : [] })}
          >
            {t('filter.add_group')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
