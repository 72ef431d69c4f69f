/** Several of a list. */
import { Chip } from '../ui/Chip';
import { choiceOf, offered } from './choice';
import { choicesFilter } from './filters/set';
import { allNamed } from './pasting';
import type { EditProps, FieldPart, ShowProps } from './types';

function Chips({ value, field }: ShowProps<string[]>) {
  return (
    <span className="tg wrap">
      {value.map((key) => {
        const { label, hue } = choiceOf(field.choices, key);
        return (
          <Chip key={key} colour={hue ?? 'grey'} dot>
            {label}
          </Chip>
        );
      })}
    </span>
  );
}

function Edit({ value = [], field, id, onChange, autoFocus }: EditProps<string[]>) {
  const toggle = (key: string, on: boolean) =>
    onChange(on ? [...value, key] : value.filter((one) => one !== key));
  return (
    <span className="stack tight" role="group" aria-label={field.label}>
      {offered(field.choices, value).map((one, index) => (
        <label key={one.key} className="rowx">
          <input
            type="checkbox"
            className="cbx"
            id={index === 0 ? id : undefined}
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this very input
            autoFocus={index === 0 && (autoFocus ?? false)}
            checked={value.includes(one.key)}
            onChange={(event) => toggle(one.key, event.currentTarget.checked)}
          />
          {one.label}
        </label>
      ))}
    </span>
  );
}

export const choices: FieldPart<string[]> = {
  Show: Chips,
  Cell: Chips,
  Edit,
  send: (value) => value ?? [],
  paste: (typed, { field }) =>
    allNamed(
      offered(field.choices, []),
      typed,
      (one) => one.label,
      (one) => one.key,
    )?.map(({ key }) => key),
  filter: choicesFilter,
  tall: true,
};
