/** The input for a condition's value, by what the field holds. */
import type { FieldInfo } from '../api/itemTypes';
import { useTags, useUsers } from '../api/lists';
import { partOf } from '../fields';
import { ItemPicker } from '../fields/ItemPicker';
import { LineInput } from '../fields/plain';
import { targetKind } from '../fields/targetKind';
import { type MessageId, useFormats, useT } from '../i18n';
import { parseDate, parseNumber } from '../lib/parse';
import { type Condition, SPANS } from './conditions';

interface Props {
  field: FieldInfo;
  condition: Condition;
  onChange: (value: unknown) => void;
}

export function FilterValue({ field, condition, onChange }: Props) {
  const t = useT();
  const { locale, date } = useFormats();
  const input = partOf(field).filterBy;
  const value = condition.value;
  if (condition.op === 'within') {
    return (
      <select
        className="fin"
        aria-label={t('filter.value')}
        value={String(value ?? SPANS[0])}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {t(`span.${span}` as MessageId)}
          </option>
        ))}
      </select>
    );
  }
  if (input === 'choice' || input === 'user' || input === 'tags')
    return <SetInput field={field} value={value} onChange={onChange} />;
  if (input === 'boolean') {
    return (
      <select
        className="fin"
        aria-label={t('filter.value')}
        value={String(value ?? true)}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      >
        <option value="true">{t('yes')}</option>
        <option value="false">{t('no')}</option>
      </select>
    );
  }
  if (input === 'item') {
    return (
      <ItemPicker
        id="filter-item"
        kind={targetKind(field)}
        label={t('filter.value')}
        value={undefined}
        onPick={(item) => item && onChange(item.id)}
      />
    );
  }
  const read = (text: string) => {
    if (input === 'number') return parseNumber(text, locale) ?? text;
    if (input === 'date') return parseDate(text, locale) ?? text;
    return text;
  };
  return (
    <LineInput
      id="filter-value"
      label={t('filter.value')}
      value={shownText(value, input, date)}
      onChange={(text) => onChange(read(text))}
      placeholder={input === 'date' ? date('2026-12-18') : undefined}
    />
  );
}

function shownText(value: unknown, input: string, date: (day: string) => string): string {
  if (value === undefined || value === null) return '';
  return input === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? date(String(value)) : String(value);
}

/** All there is to choose from, each with a box: nothing opens over the form. */
function SetInput({
  field,
  value,
  onChange,
}: {
  field: FieldInfo;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const t = useT();
  const data = useSetOptions(field);
  const asNumbers = partOf(field).filterBy === 'user';
  const chosen = (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(
    String,
  );
  const toggle = (key: string, on: boolean) => {
    const next = on ? [...chosen, key] : chosen.filter((one) => one !== key);
    onChange(asNumbers ? next.map(Number) : next);
  };
  return (
    <fieldset className="checks" aria-label={t('filter.value')}>
      {data.map((one) => (
        <label key={one.value} className="rowx mi">
          <input
            type="checkbox"
            className="cbx"
            checked={chosen.includes(one.value)}
            onChange={(event) => toggle(one.value, event.currentTarget.checked)}
          />
          <span className="grow">{one.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a set condition can name: its keys with the words people know. */
export function useSetOptions(field: FieldInfo): { value: string; label: string }[] {
  const users = useUsers();
  const tags = useTags();
  const input = partOf(field).filterBy;
  if (input === 'user') return users.map((user) => ({ value: String(user.id), label: user.name }));
  if (input === 'tags') return tags.map((tag) => ({ value: tag.name, label: tag.name }));
  return (field.choices ?? []).map((one) => ({ value: one.key, label: one.label }));
}
