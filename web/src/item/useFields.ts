/** The fields and the layout of a kind, ready to look up by key. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldsQuery } from '../api/items';
import type { FieldInfo } from '../api/itemTypes';
import { type Layout, layoutQuery } from '../api/layouts';

export interface Fields {
  list: readonly FieldInfo[];
  byKey: ReadonlyMap<string, FieldInfo>;
  isLoading: boolean;
  error: unknown;
}

export function useFields(kind: string): Fields {
  const { data, isLoading, error } = useQuery(fieldsQuery(kind));
  return useMemo(() => {
    const list = data ?? [];
    return { list, byKey: new Map(list.map((field) => [field.key, field])), isLoading, error };
  }, [data, isLoading, error]);
}

export function useLayout(kind: string): Layout['sections'] {
  return useQuery(layoutQuery(kind)).data?.sections ?? [];
}
