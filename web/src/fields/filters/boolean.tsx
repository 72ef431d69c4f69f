/** Conditions on yes and no. */
import { useT } from '../../i18n';
import type { FilterInputProps, FilterPart } from './types';

function Input({ value, onChange }: FilterInputProps) {
  const t = useT();
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

export const booleanFilter: FilterPart = {
  operators: () => ['eq', 'filled', 'empty'],
  start: (op) => (op === 'eq' ? true : undefined),
  Input,
  useWords: (_field, _op, value) => {
    const t = useT();
    return t(value === false ? 'no' : 'yes');
  },
};
