/** One of a list. */
import type { ChoiceInfo } from '../api/itemTypes';
import { useT } from '../i18n';
import { Chip } from '../ui/Chip';
import { choiceFilter } from './filters/set';
import { named } from './pasting';
import type { EditProps, FieldPart, ShowProps } from './types';

export const choiceOf = (choices: ChoiceInfo[] | undefined, key: string): ChoiceInfo =>
  choices?.find((one) => one.key === key) ?? { key, label: key };

/** Retired entries stay where they are used and are not offered again. */
export const offered = (choices: ChoiceInfo[] | undefined, used: readonly string[]): ChoiceInfo[] =>
  (choices ?? []).filter((one) => !one.archived || used.includes(one.key));

function Show({ value, field }: ShowProps<string>) {
  const { label, hue } = choiceOf(field.choices, value);
  return hue && hue !== 'grey' ? (
    <Chip dot colour={hue}>
      {label}
    </Chip>
  ) : (
    <span>{label}</span>
  );
}

function Edit({ value, field, id, onChange, onDone, autoFocus, error, inForm }: EditProps<string>) {
  const t = useT();
  return (
    <select
      id={id}
      className="fin"
      value={value ?? ''}
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this very input
      autoFocus={autoFocus ?? false}
      aria-invalid={error ? true : undefined}
      onChange={(event) => {
        onChange(event.currentTarget.value || undefined);
        if (!inForm) window.setTimeout(() => onDone?.());
      }}
    >
      <option value="">{t('field.not_specified')}</option>
      {offered(field.choices, value ? [value] : []).map((one) => (
        <option key={one.key} value={one.key}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

export const choice: FieldPart<string> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? null,
  paste: (typed, { field }) =>
    named(
      offered(field.choices, []),
      typed,
      (one) => one.label,
      (one) => one.key,
    )?.key,
  filter: choiceFilter,
};
