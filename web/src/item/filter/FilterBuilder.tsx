/** The whole filter of a list: conditions and groups of them; over the whole screen on a phone. */
import { useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { hasValue } from './conditions';
import { GroupEditor } from './GroupEditor';
import type { FilterPath } from './paths';
import { type Group, isGroup, NO_FILTER, type Node } from './tree';

interface Props {
  opened: boolean;
  onClose: () => void;
  paths: readonly FilterPath[];
  start: Group;
  onDone: (group: Group) => void;
}

export function FilterBuilder(props: Props) {
  const t = useT();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('filter.build')} size={720} tall unkept>
      <BuilderForm {...props} />
    </Dialog>
  );
}

function BuilderForm({ onClose, paths, start, onDone }: Props) {
  const t = useT();
  const [group, setGroup] = useState(start);
  const lacking = isWhole(group) ? undefined : t('filter.value_needed');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacking) onDone(group);
      }}
    >
      <GroupEditor paths={paths} group={group} onChange={setGroup} outermost />
      <div className="dlgf sticky">
        <Button look="quiet" onClick={() => setGroup(NO_FILTER)}>
          {t('filter.reset')}
        </Button>
        <span className="grow" />
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="primary" type="submit" disabledReason={lacking}>
          {t('filter.apply')}
        </Button>
      </div>
    </form>
  );
}

/** Every condition can be asked; an empty group asks nothing and is left out. */
const isWhole = (node: Node): boolean => (isGroup(node) ? node.nodes.every(isWhole) : hasValue(node));
