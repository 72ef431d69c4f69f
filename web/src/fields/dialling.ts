/** How a phone is shown to its reader, and the address that dials it. */
import { useSyncExternalStore } from 'react';
import { useFormats } from '../i18n';

type Format = typeof import('../lib/phone').formatPhone;

let format: Format | undefined;
let asked = false;
const waiting = new Set<() => void>();

function waitForRules(tell: () => void): () => void {
  waiting.add(tell);
  if (!asked) {
    asked = true;
    import('../lib/phone').then(
      (loaded) => {
        format = loaded.formatPhone;
        for (const one of waiting) one();
      },
      () => {
        asked = false;
      },
    );
  }
  return () => waiting.delete(tell);
}

const nothingToWaitFor = () => () => undefined;

/**
 * Until the rules are there, and where they cannot be had, a phone stands as it was typed. The rules are brought as
 * soon as there is a phone to show: `any`.
 */
export function usePhoneFormat(any = true): (value: string) => string {
  const { homeCountry } = useFormats();
  const rules = useSyncExternalStore(any ? waitForRules : nothingToWaitFor, () => format);
  return (value) => rules?.(value, homeCountry) ?? value;
}

export const dialAddress = (value: string): string => `tel:${value.replace(/[^\d+]/g, '')}`;
