/** Addresses, shown in the order of the country they lie in. */
import { IconPlus, IconX } from '@tabler/icons-react';
import type { AddressValue } from '../api/itemTypes';
import { useMe } from '../api/session';
import { type MessageId, useFormats, useT } from '../i18n';
import { COUNTRIES } from '../lib/countries';
import { Button, IconButton } from '../ui/Button';
import { setFilter } from './filters/set';
import { textFilter } from './filters/typed';
import { LineInput } from './plain';
import { labelId } from './points';
import type { EditProps, FieldPart, ShowProps } from './types';

const LABELS = ['work', 'home', 'billing', 'postal', 'other'] as const;
const PARTS = ['street', 'line2', 'postal_code', 'city', 'region'] as const;

/** The lines of an envelope: Russia from the big to the small, Italy with the province in brackets, others plainly. */
export function addressLines(address: AddressValue, country: (code: string) => string): string[] {
  const { street, line2, postal_code: code, city, region } = address;
  const land = address.country ? country(address.country) : undefined;
  if (address.country === 'RU')
    return [
      [code, land, region].filter(Boolean).join(', '),
      [city, street, line2].filter(Boolean).join(', '),
    ];
  const town = address.country === 'IT' && region ? `${city ?? ''} (${region})` : city;
  const place = [code, town].filter(Boolean).join(' ');
  const wide = address.country === 'IT' ? undefined : region;
  return [[street, line2].filter(Boolean).join(', '), [place, wide].filter(Boolean).join(', '), land ?? ''];
}

function Show({ value }: ShowProps<AddressValue[]>) {
  const { country } = useFormats();
  const t = useT();
  return (
    <span className="stack tight">
      {value.map((address) => (
        <address key={JSON.stringify(address)} className="hyph">
          {addressLines(address, country)
            .filter(Boolean)
            .map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          {address.label && (
            <span className="muted">
              {isKnown(address.label) ? t(labelId(address.label)) : address.label}
            </span>
          )}
        </address>
      ))}
    </span>
  );
}

function Cell({ value }: ShowProps<AddressValue[]>) {
  const { country } = useFormats();
  const primary = value.find((one) => one.primary) ?? value[0];
  return primary ? (
    <span className="t">{addressLines(primary, country).filter(Boolean).join(', ')}</span>
  ) : null;
}

const isKnown = (label: string) => (LABELS as readonly string[]).includes(label);

function Edit({ value, id, field, onChange, autoFocus, error, remark }: EditProps<AddressValue[]>) {
  const t = useT();
  const home = useMe().portal.country ?? '';
  const addresses = value?.length ? value : [{ label: 'work', country: home }];
  const put = (at: number, change: Partial<AddressValue>) =>
    onChange(addresses.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <span className="stack tight" role="group" aria-label={field.label}>
      {addresses.map((address, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place while it is being typed
        <span key={index} className="addr">
          {PARTS.map((part, at) => (
            <LineInput
              key={part}
              id={index === 0 && at === 0 ? id : `${id}-${index}-${part}`}
              label={t(`address.${part}` as MessageId)}
              placeholder={t(`address.${part}` as MessageId)}
              value={address[part] ?? ''}
              onChange={(text) => put(index, { [part]: text })}
              autoFocus={autoFocus && index === 0 && at === 0}
              error={error}
              remark={remark}
            />
          ))}
          <CountrySelect value={address.country ?? ''} onChange={(country) => put(index, { country })} />
          <select
            className="fin"
            aria-label={t('field.label')}
            value={address.label ?? ''}
            onChange={(event) => put(index, { label: event.currentTarget.value })}
          >
            {[...new Set<string>([...LABELS, address.label ?? 'work'])].map((label) => (
              <option key={label} value={label}>
                {isKnown(label) ? t(labelId(label)) : label}
              </option>
            ))}
          </select>
          {addresses.length > 1 && (
            <IconButton
              small
              icon={IconX}
              label={t('field.remove')}
              onClick={() => onChange(addresses.filter((_, other) => other !== index))}
            />
          )}
        </span>
      ))}
      {addresses.some(written) && (
        <Button
          small
          look="quiet"
          icon={IconPlus}
          className="start"
          onClick={() => onChange([...addresses, { label: 'postal', country: home }])}
        >
          {t('field.add_another')}
        </Button>
      )}
    </span>
  );
}

function CountrySelect({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useT();
  const { country } = useFormats();
  const known = useCountries();
  const names =
    value && !known.some((one) => one.value === value) ? [...known, { value, label: country(value) }] : known;
  return (
    <select
      className="fin"
      aria-label={t('address.country')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t('address.country')}</option>
      {names.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

/** All countries by their names in the reader's language. */
function useCountries() {
  const { country, locale } = useFormats();
  const names = COUNTRIES.map((code) => ({ value: code, label: country(code) }));
  return names.sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** An address of which only label and country stand is no address. */
const written = (one: AddressValue) => PARTS.some((part) => one[part]?.trim());

export const address: FieldPart<AddressValue[]> = {
  Show,
  Cell,
  Edit,
  send: (value) => (value ?? []).filter(written),
  filter: textFilter,
  parts: {
    ...Object.fromEntries(
      PARTS.map((part) => [part, { label: `address.${part}` as MessageId, filter: textFilter }]),
    ),
    country: { label: 'address.country', filter: setFilter(useCountries) },
  },
  tall: true,
};
