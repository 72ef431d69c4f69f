/** Reads what was pasted or dropped. It brings the rules of all countries' phones, so it is loaded when it is asked for. */
import { isCard } from './block';
import type { Reading } from './found';
import { readSignature } from './signature';
import { readCards } from './vcard';

/** `home`: the portal's country. Null where there is nothing in it that a field could take. */
export function read(text: string, home: string | undefined): Reading | null {
  const reading = isCard(text) ? readCards(text) : readSignature(text, home);
  return reading && Object.values(reading.found).some((value) => value?.length) ? reading : null;
}

export { bytesAsText } from './vcardLines';
