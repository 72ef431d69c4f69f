/** What of a reading goes into the fields of a form: into empty ones, and into lists what they do not have yet. */
import type { AddressValue, FieldInfo, PointValue, Values } from '../../api/itemTypes';
import { isEmpty, partOf } from '../../fields';
import { bare, type Found } from './found';

/** Where companies stand in the form of a person. */
export const COMPANIES = 'companies';

/** What the fields of these keys are; one that somebody has made may bear the same key and hold something else. */
const TYPES: Readonly<Record<string, string>> = {
  first_name: 'text',
  middle_name: 'text',
  last_name: 'text',
  job_title: 'text',
  company_name: 'text',
  birthday: 'date',
  description: 'long_text',
  email: 'email',
  phone: 'phone',
  web: 'url',
  social: 'social',
  address: 'address',
} satisfies Record<keyof Found, string>;

/** Whether somebody can be reached by what the form holds: only then is there something to fill it from. */
export const isFillable = (fields: readonly FieldInfo[]): boolean =>
  fields.some((field) => field.type === TYPES[field.key] && ['email', 'phone'].includes(field.type));

/** Whether any field of the form takes something of it; where somebody works, that is the company. */
export const isAbout = (found: Found, fields: readonly FieldInfo[]): boolean =>
  fields.some((field) => (field.key === COMPANIES ? found.company_name : saidFor(field, found))?.length);

const saidFor = ({ key, type }: FieldInfo, found: Found) =>
  type === TYPES[key] ? found[key as keyof Found] : undefined;

/** The new values of those fields that get one, by their keys. */
export function fillings(found: Found, fields: readonly FieldInfo[], values: Values): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const said = saidFor(field, found);
      const own = partOf(field).send(values[field.key]);
      const value = Array.isArray(said)
        ? withMore(own, said)
        : isEmpty(own)
          ? fitting(field, said)
          : undefined;
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

/** What is longer than the field takes is no value of it. */
function fitting({ settings }: FieldInfo, said: string | undefined): string | undefined {
  return said && said.length <= Number(settings.max_length ?? Number.POSITIVE_INFINITY) ? said : undefined;
}

type Entry = PointValue | AddressValue;

function withMore(own: unknown, said: readonly Entry[]): Entry[] | undefined {
  const old = (own ?? []) as Entry[];
  const known = new Set(old.map(wordOf));
  const fresh = said.filter((one) => !known.has(wordOf(one)) && known.add(wordOf(one)));
  return fresh.length ? [...old, ...fresh] : undefined;
}

/** What makes two entries one, however they are written. */
function wordOf(one: Entry): string {
  if (!('value' in one)) {
    const { street, city, postal_code: code } = one as AddressValue;
    return bare([street, code, city].join());
  }
  return bare(one.value.replace(/^(?:https?:\/\/)?(?:www\.)?/i, ''));
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
