/** One condition: what is asked, how it is compared, with what. */

import { takesValue } from '../../fields/filters/types';
import { useT } from '../../i18n';
import { asksFirst } from '../../ui/asksFirst';
import { beginning, type Condition, operatorId, operatorsOf, withOperator } from './conditions';
import { type FilterPath, pathAt } from './paths';

/** The part that one has pressed has the focus first. */
export type Focus = 'field' | 'operator' | 'value';

interface Props {
  paths: readonly FilterPath[];
  condition: Condition;
  onChange: (condition: Condition) => void;
  focus?: Focus;
}

export function ConditionInputs({ paths, condition, onChange, focus }: Props) {
  const t = useT();
  const path = pathAt(paths, condition.field);
  const first = (part: Focus) => (focus === part ? { 'data-autofocus': true } : {});
  return (
    <>
      <select
        className="fin"
        aria-label={t('filter.field')}
        value={condition.field}
        onChange={(event) => {
          const next = pathAt(paths, event.currentTarget.value);
          if (next) onChange(beginning(next));
        }}
        {...first('field')}
      >
        {!path && <option value={condition.field}>{condition.field}</option>}
        {grouped(paths).map(([group, entries]) =>
          group ? (
            <optgroup key={group} label={group}>
              <Options paths={entries} />
            </optgroup>
          ) : (
            <Options key="own" paths={entries} />
          ),
        )}
      </select>
      {path && (
        <select
          className="fin"
          aria-label={t('filter.operator')}
          value={condition.op}
          onChange={(event) =>
            onChange(withOperator(condition, event.currentTarget.value as Condition['op'], path))
          }
          {...first('operator')}
        >
          {[...new Set([...operatorsOf(path), condition.op])].map((op) => (
            <option key={op} value={op}>
              {t(operatorId(op, path))}
            </option>
          ))}
        </select>
      )}
      {path && takesValue(condition.op) && (
        <div className="stack tight" ref={focus === 'value' ? asksFirst : undefined}>
          <path.filter.Input
            key={condition.field + condition.op}
            field={path.field}
            op={condition.op}
            value={condition.value}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </div>
      )}
    </>
  );
}

const Options = ({ paths }: { paths: readonly FilterPath[] }) =>
  paths.map((one) => (
    <option key={one.path} value={one.path}>
      {one.label}
    </option>
  ));

function grouped(paths: readonly FilterPath[]): [string, FilterPath[]][] {
  const groups = new Map<string, FilterPath[]>();
  for (const one of paths) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups];
}
