/** Reads a vCard (2.1, 3.0, 4.0): what is not understood is left out, and nothing that stands in one makes it fail. */
import type { AddressValue, PointValue } from '../../api/itemTypes';
import { countryNamed } from './countries';
import { type Found, nothing, type Reading } from './found';
import { personName } from './names';
import { kindOfPhone } from './phones';
import { cardsOf, type Property, partsOf, unescaped } from './vcardLines';
import { addWeb } from './webs';

/** Null where the text holds no card with anything in it. */
export function readCards(text: string): Reading | null {
  const cards = cardsOf(text).filter((card) => card.length > 0);
  const [first] = cards;
  return first ? { from: 'vcard', found: read(first), cards: cards.length } : null;
}

function read(card: readonly Property[]): Found {
  const found = nothing();
  const all = (name: string) =>
    card.filter((one) => one.name === name && one.value.trim()).sort(byPreference);
  const text = (name: string) => all(name).map(({ value }) => unescaped(value))[0] || undefined;
  const firm = /^(org|group)/i.test(text('KIND') ?? '') || /company/i.test(text('X-ABSHOWAS') ?? '');
  found.company_name = line(partsOf(all('ORG')[0]?.value ?? '')[0]) ?? (firm ? line(text('FN')) : undefined);
  if (!firm) Object.assign(found, nameOf(all('N')[0], text('FN')));
  found.job_title = line(text('TITLE')) ?? line(text('ROLE'));
  found.description = text('NOTE');
  found.birthday = dayOf(all('BDAY')[0]);
  found.email = all('EMAIL').flatMap((one) => {
    const value = unescaped(one.value).replace(/^mailto:/i, '');
    return /^\S+@\S+$/.test(value) ? [labelled(value, labelOf(one))] : [];
  });
  found.phone = all('TEL').flatMap((one) => {
    const value = unescaped(one.value).replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ');
    return /\d/.test(value) ? [labelled(value, phoneLabel(one, card))] : [];
  });
  for (const one of all('URL')) addWeb(found, unescaped(one.value), labelOf(one));
  for (const one of all('X-SOCIALPROFILE')) addWeb(found, unescaped(one.value));
  found.address = all('ADR').flatMap((one) => addressOf(one));
  return found;
}

const line = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim() || undefined;

/** The preferred ones first, the others in their order. */
const byPreference = (one: Property, other: Property) => rank(one) - rank(other);
const rank = ({ types, params }: Property) =>
  types.includes('pref') ? 0 : Number(params.get('PREF') ?? 100);

function nameOf(name: Property | undefined, whole: string | undefined): Partial<Found> {
  const [last, first, middle] = partsOf(name?.value ?? '').map((part) => line(part));
  if (first || last) return { first_name: first, middle_name: middle, last_name: last };
  return (whole && personName(whole, true)) || {};
}

const labelled = (value: string, label: string | undefined): PointValue => ({
  value: value.replace(/\s+/g, ' ').trim(),
  ...(label ? { label } : {}),
});

const labelOf = ({ types }: Property) => ['work', 'home'].find((label) => types.includes(label));

/** "cell" and "fax" say more than "work"; an iPhone names its own kinds beside the number. */
function phoneLabel(phone: Property, card: readonly Property[]): string | undefined {
  const own = card.find((one) => phone.group && one.group === phone.group && one.name === 'X-ABLABEL');
  const said = [...phone.types.filter((type) => type !== 'voice'), own?.value ?? ''].join(' ');
  return kindOfPhone(said.replace(/\biphone\b/i, 'mobile'));
}

function addressOf(property: Property): AddressValue[] {
  const [box, more, street, city, region, code, land] = partsOf(property.value);
  const [head, ...below] = (street || box || '').split('\n').filter((one) => one.trim());
  const second = [...below, more ?? '', ...(street ? [box ?? ''] : [])].map(line).filter(Boolean).join(', ');
  const address: AddressValue = {
    street: line(head),
    line2: line(second),
    city: line(city),
    region: line(region),
    postal_code: line(code),
    country: line(land) && (countryNamed(land ?? '') ?? line(land)),
  } as AddressValue;
  const said = Object.fromEntries(Object.entries(address).filter(([, value]) => value));
  if (!Object.keys(said).some((part) => part !== 'country')) return [];
  return [{ label: labelOf(property) ?? 'work', ...said }];
}

/** A birthday without its year is no date of ours. */
function dayOf(property: Property | undefined): string | undefined {
  if (!property || property.params.has('X-APPLE-OMIT-YEAR')) return undefined;
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|T|\s)/.exec(property.value.trim()) ?? [];
  if (!year) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const said = `${year}-${month}-${day}`;
  return Number(year) > 0 && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === said
    ? said
    : undefined;
}
