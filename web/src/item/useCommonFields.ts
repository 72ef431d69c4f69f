/** The fields that all of some kinds have, in the order of the first. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldsQuery } from '../api/items';
import type { FieldInfo } from '../api/itemTypes';

export function useCommonFields(kinds: readonly string[]): FieldInfo[] {
  const answers = useQueries({ queries: kinds.map((kind) => fieldsQuery(kind)) });
  const lists = answers.map((answer) => answer.data);
  const stamp = answers.map((answer) => answer.dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp stands for the lists, which are new arrays at every render
  return useMemo(() => {
    const [first = [], ...others] = lists.map((list) => list ?? []);
    return first.filter((field) =>
      others.every((list) => list.some((one) => one.key === field.key && one.type === field.type)),
    );
  }, [stamp, kinds.join()]);
}
