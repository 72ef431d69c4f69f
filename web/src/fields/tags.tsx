/** Tags: existing ones from a list, or a new one on the spot (S16, S17). */
import { TagsInput } from '@mantine/core';
import { useTags } from '../api/lists';
import { useT } from '../i18n';
import { Tag } from '../ui/Chip';
import { setFilter } from './filters/set';
import { words } from './pasting';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<string[]>) {
  const hues = new Map(useTags().map((tag) => [tag.name, tag.hue]));
  return (
    <span className="tg wrap">
      {value.map((name) => (
        <Tag key={name} colour={hues.get(name)}>
          {name}
        </Tag>
      ))}
    </span>
  );
}

const SHOWN = 2;

function Cell({ value }: ShowProps<string[]>) {
  const hues = new Map(useTags().map((tag) => [tag.name, tag.hue]));
  return (
    <span className="tg" title={value.join(', ')}>
      {value.slice(0, SHOWN).map((name) => (
        <Tag key={name} colour={hues.get(name)}>
          {name}
        </Tag>
      ))}
      {value.length > SHOWN && <span className="more">+{value.length - SHOWN}</span>}
    </span>
  );
}

function Edit({ value = [], field, id, onChange, autoFocus }: EditProps<string[]>) {
  const t = useT();
  return (
    <TagsInput
      id={id}
      aria-label={field.label}
      data={useTags().map((tag) => tag.name)}
      value={value}
      onChange={onChange}
      placeholder={value.length ? '' : t('field.tags_hint')}
      autoFocus={autoFocus ?? false}
      maxDropdownHeight={220}
      acceptValueOnBlur
      clearButtonProps={{ 'aria-label': t('field.clear') }}
    />
  );
}

export const tags: FieldPart<string[]> = {
  Show,
  Cell,
  Edit,
  send: (value) => value ?? [],
  paste: (typed) => words(typed),
  filter: setFilter(
    () => useTags().map((tag) => ({ value: tag.name, label: tag.name })),
    () => true,
  ),
  tall: true,
};
