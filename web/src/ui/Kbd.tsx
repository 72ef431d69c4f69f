/** A key as a person reads it. */
import { showKeys } from '../lib/keys';

export function Kbd({ keys }: { keys: string }) {
  return <kbd aria-hidden="true">{showKeys(keys)}</kbd>;
}
