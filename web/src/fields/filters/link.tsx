/** Conditions on links: one item is picked. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cardQuery } from '../../api/items';
import type { FieldInfo, ItemRef } from '../../api/itemTypes';
import { useT } from '../../i18n';
import { ItemPicker } from '../ItemPicker';
import { targetKind } from '../targetKind';
import { type FilterInputProps, type FilterPart, listOf } from './types';

/** The item that a condition names by its id, as its card has it. */
function useNamed(field: FieldInfo, value: unknown) {
  const id = listOf(value).find((one) => typeof one === 'number') ?? 0;
  return useQuery({
    ...cardQuery(targetKind(field), Number(id)),
    placeholderData: undefined,
    enabled: id !== 0,
  });
}

function Input({ field, value, onChange }: FilterInputProps) {
  const t = useT();
  const [picked, setPicked] = useState<ItemRef>();
  const { data } = useNamed(field, value);
  return (
    <ItemPicker
      id="filter-item"
      inPlace
      kind={targetKind(field)}
      label={t('filter.value')}
      value={picked?.id === value ? picked : data}
      onPick={(item) => {
        if (!item) return;
        setPicked(item);
        onChange(item.id);
      }}
    />
  );
}

export const linkFilter: FilterPart = {
  operators: () => ['eq', 'ne', 'filled', 'empty'],
  start: () => undefined,
  Input,
  useWords: (field, _op, value) => {
    const t = useT();
    const { data, isPending } = useNamed(field, value);
    return data?.title ?? (isPending ? '…' : t('item.hidden'));
  },
};
