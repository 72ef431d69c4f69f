/** What the dialog of a field holds, and what of it is sent. */
import type { FieldInfo } from '../api/itemTypes';
import type { Labels } from '../api/types';
import type { FieldTypeKey } from '../fields';
import type { Language, MessageId } from '../i18n';

export interface FieldDraft {
  labels: Labels;
  help: Labels;
  type: FieldTypeKey;
  /** The entries of a new list, one a line. */
  options: string;
  kinds: string[];
  decimals: string;
  multiple: boolean;
  required: boolean;
  /** `user-7`, `department-2`, `role-3`; none: everybody. */
  visibleTo: string[];
}

/** The types of which users make fields, in the order in which they are offered, with their words. */
export const OFFERED: Partial<Record<FieldTypeKey, MessageId>> = {
  text: 'type.text',
  long_text: 'type.long_text',
  number: 'type.number',
  money: 'type.money',
  date: 'type.date',
  datetime: 'type.datetime',
  boolean: 'type.boolean',
  choice: 'type.choice',
  choices: 'type.choices',
  user: 'type.user',
  link: 'type.link',
  file: 'type.file',
  phone: 'type.phone',
  email: 'type.email',
  url: 'type.url',
  address: 'type.address',
  heading: 'type.heading',
};
/** One cell of text says all of their values: a field of one can become one of another. */
export const CONVERTIBLE: readonly FieldTypeKey[] = [
  'text',
  'long_text',
  'number',
  'money',
  'date',
  'datetime',
  'boolean',
  'choice',
  'choices',
  'url',
];
const MULTIPLE: readonly FieldTypeKey[] = ['user', 'link', 'file'];
const LISTS: readonly FieldTypeKey[] = ['choice', 'choices'];

export const mayBeMultiple = (type: FieldTypeKey) => MULTIPLE.includes(type);
export const hasOptions = (type: FieldTypeKey) => LISTS.includes(type);

const GROUPS = ['user', 'department', 'role'] as const;

export function draftOfField(field: FieldInfo | undefined): FieldDraft {
  return {
    labels: field?.labels ?? {},
    help: field?.help ?? {},
    type: (field?.type as FieldTypeKey | undefined) ?? 'text',
    options: '',
    kinds: ['company'],
    decimals: String(field?.settings.decimals ?? ''),
    multiple: field?.multiple ?? false,
    required: field?.required ?? false,
    visibleTo: GROUPS.flatMap((group) =>
      (field?.visible_to[`${group}s`] ?? []).map((id) => `${group}-${id}`),
    ),
  };
}

export const audienceOf = (chosen: readonly string[]) =>
  Object.fromEntries(
    GROUPS.map((group) => [
      `${group}s`,
      chosen.flatMap((one) => (one.startsWith(`${group}-`) ? [Number(one.slice(group.length + 1))] : [])),
    ]),
  );

/** The body that makes the field, or changes it: its type and list stay what they are. */
export function bodyOf(draft: FieldDraft, field: FieldInfo | undefined, language: Language): object {
  const common = {
    labels: draft.labels,
    help: draft.help,
    required: draft.required,
    visible_to: audienceOf(draft.visibleTo),
  };
  const decimals =
    draft.type === 'number' && draft.decimals !== '' ? { decimals: Number(draft.decimals) } : {};
  if (field)
    return { ...common, ...(field.is_system || draft.type !== 'number' ? {} : { settings: decimals }) };
  const options = draft.options
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    ...common,
    type: draft.type,
    multiple: mayBeMultiple(draft.type) && draft.multiple,
    settings: {
      ...decimals,
      ...(hasOptions(draft.type) ? { choices: options.map((line) => ({ [language]: line })) } : {}),
      ...(draft.type === 'link' ? { kinds: draft.kinds } : {}),
    },
  };
}
