/** The portal's own answers at the first set-up; the country proposes currency and time zone. */
import { Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFormats, useLanguage, useT } from '../../i18n';
import { COUNTRIES, CURRENCIES, countryOfBrowser, currencyOf, zoneOf } from '../../lib/countries';
import { fieldError } from '../../ui/errorText';

export function PortalFields({ error, portalName }: { error: unknown; portalName: string }) {
  const t = useT();
  const formats = useFormats();
  const language = useLanguage();
  const [country, setCountry] = useState(() => countryOfBrowser(language));
  const [currency, setCurrency] = useState(() => currencyOf(country));
  const [timezone, setTimezone] = useState(() => zoneOf(country));
  const countries = useMemo(
    () =>
      COUNTRIES.map((value) => ({ value, label: formats.country(value) })).sort((a, b) =>
        a.label.localeCompare(b.label, formats.locale),
      ),
    [formats],
  );
  const currencies = useMemo(
    () => CURRENCIES.map((value) => ({ value, label: `${value} – ${formats.currency(value)}` })),
    [formats],
  );
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    [],
  );
  const choose = (next: string | null) => {
    if (!next) return;
    setCountry(next);
    setCurrency(currencyOf(next));
    setTimezone(zoneOf(next));
  };
  return (
    <>
      <TextInput
        name="portal"
        label={t('welcome.portal')}
        description={t('welcome.portal_hint')}
        defaultValue={portalName}
        autoComplete="organization"
        error={fieldError(error, 'portal')}
      />
      <div className="two">
        <Select
          name="country"
          label={t('portal.country')}
          data={countries}
          value={country}
          onChange={choose}
          searchable
          allowDeselect={false}
          error={fieldError(error, 'country')}
        />
        <Select
          name="currency"
          label={t('portal.currency')}
          data={currencies}
          value={currency}
          onChange={(value) => value && setCurrency(value)}
          searchable
          allowDeselect={false}
          error={fieldError(error, 'currency')}
        />
      </div>
      <Select
        name="timezone"
        label={t('portal.timezone')}
        data={zones}
        value={timezone}
        onChange={(value) => value && setTimezone(value)}
        searchable
        allowDeselect={false}
        limit={100}
        error={fieldError(error, 'timezone')}
      />
    </>
  );
}
