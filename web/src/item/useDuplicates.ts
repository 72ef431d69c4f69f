/** Who looks like what is being typed into the form of a new item: asked once it stands still for a moment. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type Duplicate, findDuplicates } from '../api/items';
import type { Values } from '../api/itemTypes';

const TELLING = ['first_name', 'last_name', 'company_name', 'companies', 'email', 'phone', 'tax_numbers'];
const PAUSE = 250;
/** With less nothing is asked: a letter or two are nobody's name. */
const SHORTEST = 3;

/** `values` as they would be sent. */
export function useDuplicates(kind: string, values: Values): readonly Duplicate[] {
  const told = Object.fromEntries(Object.entries(values).filter(([key]) => TELLING.includes(key)));
  const [asked] = useDebouncedValue(JSON.stringify(told), PAUSE);
  const { data } = useQuery({
    queryKey: ['duplicates', kind, asked],
    queryFn: ({ signal }) => findDuplicates(kind, JSON.parse(asked) as Values, signal),
    enabled: longest(told) >= SHORTEST,
    placeholderData: undefined, // who looks like the one before says nothing of this one
    retry: false,
  });
  return data?.items ?? [];
}

const longest = (values: Values) => Math.max(0, ...Object.values(values).map((one) => lengthOf(one)));

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.trim().length;
  if (Array.isArray(value)) return Math.max(0, ...value.map(lengthOf));
  return typeof value === 'object' && value !== null && 'value' in value ? lengthOf(value.value) : 0;
}
