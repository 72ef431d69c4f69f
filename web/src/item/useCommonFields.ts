/** The fields that all of some kinds have, in the order of the first. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldsQuery } from '../api/items';
import type { FieldInfo } from '../api/itemTypes';

/** `settled`: they are known, or will not be (the list then asks without them). */
export function useCommonFields(kinds: readonly string[]): { fields: FieldInfo[]; settled: boolean } {
  const answers = useQueries({ queries: kinds.map((kind) => fieldsQuery(kind)) });
  const lists = answers.map((answer) => answer.data);
  const stamp = answers.map((answer) => answer.dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp stands for the lists, which are new arrays at every render
  const fields = useMemo(() => {
    const [first = [], ...others] = lists.map((list) => list ?? []);
    return first.filter((field) =>
      others.every((list) => list.some((one) => one.key === field.key && one.type === field.type)),
    );
  }, [stamp, kinds.join()]);
  return { fields, settled: answers.every((answer) => !answer.isPending) };
}
