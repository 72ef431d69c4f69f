/** Conditions on what is chosen from a list: all there is, each with a box; nothing opens over the form. */
import { useState } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import { useFormats, useT } from '../../i18n';
import { type FilterInputProps, type FilterPart, listOf, takesList } from './types';

export interface SetOption {
  value: string | number;
  label: string;
}

/** A hook: what a condition on this field can name, with the words people know. */
export type UseOptions = (field: FieldInfo) => readonly SetOption[];

/** Longer lists than this are searched. */
const MANY = 9;

function SetInput({ options, value, onChange }: { options: readonly SetOption[] } & FilterInputProps) {
  const t = useT();
  const [sought, setSought] = useState('');
  const chosen = listOf(value);
  const has = (one: SetOption) => chosen.some((key) => String(key) === String(one.value));
  const toggle = (one: SetOption, on: boolean) =>
    onChange(on ? [...chosen, one.value] : chosen.filter((key) => String(key) !== String(one.value)));
  const word = sought.trim().toLocaleLowerCase();
  const found = options.filter((one) => !word || one.label.toLocaleLowerCase().includes(word));
  return (
    <>
      {options.length > MANY && (
        <input
          type="search"
          className="fin"
          aria-label={t('filter.search_values')}
          placeholder={t('filter.search_values')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <fieldset className="checks" aria-label={t('filter.value')}>
        {found.map((one) => (
          <label key={one.value} className="rowx mi">
            <input
              type="checkbox"
              className="cbx"
              checked={has(one)}
              onChange={(event) => toggle(one, event.currentTarget.checked)}
            />
            <span className="grow">{one.label}</span>
          </label>
        ))}
        {!found.length && <p className="muted small">{t('nothing_found')}</p>}
      </fieldset>
    </>
  );
}

/** `several`: an item may have more than one of them at once. */
export function setFilter(
  useOptions: UseOptions,
  several: (field: FieldInfo) => boolean = () => false,
): FilterPart {
  return {
    operators: (field) =>
      several(field) ? ['has_any', 'has_all', 'nin', 'filled', 'empty'] : ['in', 'nin', 'filled', 'empty'],
    start: (op) => (takesList(op) ? [] : undefined),
    Input: (props) => <SetInput {...props} options={useOptions(props.field)} />,
    useWords: (field, _op, value) => {
      const { list } = useFormats();
      const options = useOptions(field);
      const labelOf = (key: unknown) => options.find((one) => String(one.value) === String(key))?.label;
      return list(listOf(value).map((key) => labelOf(key) ?? String(key)));
    },
  };
}

export const choiceFilter = setFilter((field) =>
  (field.choices ?? []).map((one) => ({ value: one.key, label: one.label })),
);
export const choicesFilter = setFilter(
  (field) => (field.choices ?? []).map((one) => ({ value: one.key, label: one.label })),
  () => true,
);
