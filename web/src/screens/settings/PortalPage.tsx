/** The firm's own settings: name, country, default currency, language, time zone, what a person's name needs. */
import { NativeSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type PortalSettings, useMayChangePortal, usePortalSettings, useSavePortal } from '../../api/portal';
import { LANGUAGES, useFormats, useT } from '../../i18n';
import { COUNTRIES, CURRENCIES } from '../../lib/countries';
import { Button } from '../../ui/Button';
import { fieldError, useErrorText } from '../../ui/errorText';
import { InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { PortalLookCard } from './PortalLookCard';

type NameOrder = PortalSettings['name_order'];

const MEGABYTE = 1_048_576;
const ORDERS: readonly NameOrder[] = ['last_first', 'first_last'];

/** Only what was changed: the order of names, once sent, has all lists sorted anew. */
const changedOf = (before: PortalSettings, after: PortalSettings): Partial<PortalSettings> =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== before[key as keyof PortalSettings]),
  );

export default function PortalPage() {
  const settings = usePortalSettings();
  const may = useMayChangePortal();
  if (settings.isPending) return <SkeletonLines />;
  if (!settings.data) return <InlineError error={settings.error} onRetry={() => void settings.refetch()} />;
  return (
    <>
      <PortalLookCard settings={settings.data} may={may} />
      <PortalForm settings={settings.data} />
    </>
  );
}

function PortalForm({ settings }: { settings: PortalSettings }) {
  const t = useT();
  const formats = useFormats();
  const may = useMayChangePortal();
  const save = useSavePortal();
  const say = useErrorText();
  const box = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<PortalSettings>>({}); // stays where logo or accent change meanwhile
  const draft = { ...settings, ...typed };
  const set = (change: Partial<PortalSettings>) => setTyped({ ...typed, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutateAsync(changedOf(settings, draft)).then(
      () => {
        setTyped({});
        showToast(t('saved'));
      },
      (cause) => {
        // the form shows what was refused; where one has gone on from it, a toast does
        if (!box.current) showToast(say(cause), { tone: 'fault' });
      },
    );
  };
  const byName = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, formats.locale);
  const currencies = [...new Set([settings.currency, ...CURRENCIES])];
  const { error } = save;
  return (
    <form ref={box} className="cardbox form pad" onSubmit={submit} noValidate>
      {error && <InlineError error={error} />}
      <div className="two">
        <TextInput
          label={t('welcome.portal')}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          disabled={!may}
          error={fieldError(error, 'name')}
        />
        <Select
          label={t('portal.country')}
          description={t('portal.country_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={COUNTRIES.map((value) => ({ value, label: formats.country(value) })).sort(byName)}
          value={draft.country}
          onChange={(country) => country && set({ country })}
          searchable
          allowDeselect={false}
          disabled={!may}
          error={fieldError(error, 'country')}
        />
        <Select
          label={t('portal.default_currency')}
          description={t('portal.currency_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={currencies.map((value) => ({ value, label: `${value} – ${formats.currency(value)}` }))}
          value={draft.currency}
          onChange={(currency) => currency && set({ currency })}
          searchable
          allowDeselect={false}
          disabled={!may}
          error={fieldError(error, 'currency')}
        />
        <Select
          label={t('portal.timezone')}
          data={Intl.supportedValuesOf('timeZone').map((value) => ({
            value,
            label: value.replaceAll('_', ' '),
          }))}
          value={draft.time_zone}
          onChange={(zone) => zone && set({ time_zone: zone })}
          searchable
          limit={100}
          allowDeselect={false}
          disabled={!may}
          error={fieldError(error, 'time_zone')}
        />
        <NativeSelect
          label={t('portal.name_order')}
          description={t('portal.name_order_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.name_order}
          onChange={(event) => set({ name_order: event.currentTarget.value as NameOrder })}
          data={ORDERS.map((value) => ({ value, label: t(`portal.${value}`) }))}
          disabled={!may}
          error={fieldError(error, 'name_order')}
        />
        <NativeSelect
          label={t('portal.language')}
          value={draft.language}
          onChange={(event) => set({ language: event.currentTarget.value })}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          disabled={!may}
          error={fieldError(error, 'language')}
        />
        <NumberInput
          label={t('portal.photo_max')}
          description={t('portal.photo_max_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.photo_max_bytes / MEGABYTE}
          onChange={(size) => set({ photo_max_bytes: Math.round(Number(size) * MEGABYTE) })}
          min={0.1}
          max={100}
          decimalScale={1}
          disabled={!may}
          error={fieldError(error, 'photo_max_bytes')}
        />
      </div>
      <Switch
        label={t('portal.last_name_optional')}
        checked={draft.last_name_optional}
        onChange={(event) => set({ last_name_optional: event.currentTarget.checked })}
        disabled={!may}
      />
      {may && (
        <div className="end">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('save_changes')}
          </Button>
        </div>
      )}
    </form>
  );
}
