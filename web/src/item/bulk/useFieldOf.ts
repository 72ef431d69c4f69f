/** A field that all of some kinds have, as far as the reader may write it. */
import type { FieldInfo } from '../../api/itemTypes';
import { useCommonFields } from '../useCommonFields';

export function useFieldOf(kinds: string, key: string): FieldInfo | null {
  const { fields } = useCommonFields(kinds.split(','));
  const found = fields.find((field) => field.key === key);
  return found?.writable && !found.read_only ? found : null;
}
