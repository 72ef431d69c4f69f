/** Every field type of the product by its key; a type without a part here does not compile. */
import type { FieldInfo } from '../api/itemTypes';
import { access } from './access';
import { address } from './address';
import { boolean } from './boolean';
import { choice } from './choice';
import { choices } from './choices';
import { currency } from './currency';
import { date } from './date';
import { dateTime } from './dateTime';
import { email } from './email';
import { file } from './file';
import { heading } from './heading';
import { language } from './language';
import { link } from './link';
import { longText } from './longText';
import { money } from './money';
import { number } from './number';
import { phone } from './phone';
import { shares } from './shares';
import { social } from './social';
import { tags } from './tags';
import { taxNumbers } from './taxNumbers';
import { text } from './text';
import type { FieldPart } from './types';
import { url } from './url';
import { user } from './user';

export type FieldTypeKey =
  | 'text'
  | 'long_text'
  | 'number'
  | 'money'
  | 'date'
  | 'datetime'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'user'
  | 'link'
  | 'file'
  | 'phone'
  | 'email'
  | 'url'
  | 'address'
  | 'heading'
  | 'tags'
  | 'shares'
  | 'tax_numbers'
  | 'access'
  | 'currency'
  | 'language'
  | 'social';

/** Each part keeps its own value type; callers hand values through without looking inside. */
type AnyPart = FieldPart<never>;
const part = <Value,>(one: FieldPart<Value>): AnyPart => one as unknown as AnyPart;

const PARTS: Record<FieldTypeKey, AnyPart> = {
  text: part(text),
  long_text: part(longText),
  number: part(number),
  money: part(money),
  date: part(date),
  datetime: part(dateTime),
  boolean: part(boolean),
  choice: part(choice),
  choices: part(choices),
  user: part(user),
  link: part(link),
  file: part(file),
  phone: part(phone),
  email: part(email),
  url: part(url),
  address: part(address),
  heading: part(heading),
  tags: part(tags),
  shares: part(shares),
  tax_numbers: part(taxNumbers),
  access: part(access),
  currency: part(currency),
  language: part(language),
  social: part(social),
};

/** The part of a field; a type newer than this page is shown as text rather than not at all. */
export function partOf(field: FieldInfo): FieldPart<unknown> {
  return (PARTS[field.type as FieldTypeKey] ?? PARTS.text) as unknown as FieldPart<unknown>;
}

export { isEmpty } from './types';
