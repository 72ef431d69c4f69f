/** The box of one condition, opened from a chip or from "Filter". */
import { useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { ConditionInputs, type Focus } from './ConditionForm';
import { beginning, type Condition, hasValue } from './conditions';
import type { FilterPath } from './paths';

interface Props {
  paths: readonly FilterPath[];
  start?: Condition;
  focus?: Focus;
  onDone: (condition: Condition) => void;
  /** To everything that is asked, in groups. */
  onBuild: () => void;
}

export function QuickCondition({ paths, start, focus = 'field', onDone, onBuild }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<Condition | undefined>(start);
  const condition = chosen ?? (paths[0] && beginning(paths[0]));
  if (!condition) return null;
  const lacking = hasValue(condition) ? undefined : t('filter.value_needed');
  return (
    <form
      className="filterform"
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacking) onDone(condition);
      }}
    >
      <ConditionInputs paths={paths} condition={condition} onChange={setChosen} focus={focus} />
      <Button look="primary" small type="submit" disabledReason={lacking}>
        {t('filter.apply')}
      </Button>
      <Button look="quiet" small onClick={onBuild}>
        {t('filter.build')}
      </Button>
    </form>
  );
}
