/** Finds one item of a kind by what is typed, among those the user may read. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pickItems } from '../api/items';
import type { ItemRef } from '../api/itemTypes';
import { useT } from '../i18n';

interface Props {
  id: string;
  kind: string;
  label: string;
  value: ItemRef | undefined;
  onPick: (item: ItemRef | undefined) => void;
  autoFocus?: boolean | undefined;
  error?: boolean;
  clearable?: boolean;
  /** Its list stands inside the box that it is in: a press on it does not count as leaving the box. */
  inPlace?: boolean;
}

export function ItemPicker({ id, kind, label, value, onPick, autoFocus, error, clearable, inPlace }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed === value?.title ? '' : typed, 120);
  const { data, isFetching } = useQuery({
    queryKey: ['pick', kind, wanted],
    queryFn: ({ signal }) => pickItems(kind, wanted, signal),
    staleTime: 10_000,
  });
  const found = new Map<string, ItemRef>();
  for (const item of [...(value ? [value] : []), ...(data?.items ?? [])]) found.set(String(item.id), item);
  return (
    <Select
      id={id}
      aria-label={label}
      data={[...found.values()].map((item) => ({ value: String(item.id), label: item.title }))}
      filter={({ options }) => options}
      value={value ? String(value.id) : null}
      onChange={(key) => onPick(key ? found.get(key) : undefined)}
      searchable
      clearable={clearable ?? false}
      comboboxProps={{ withinPortal: !inPlace }}
      clearButtonProps={{ 'aria-label': t('field.clear') }}
      onSearchChange={setTyped}
      nothingFoundMessage={isFetching ? t('loading') : t('nothing_found')}
      placeholder={t('field.search_item')}
      autoFocus={autoFocus ?? false}
      error={error ?? false}
    />
  );
}
