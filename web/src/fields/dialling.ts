/** How a phone is shown to its reader, and the address that dials it. */
import { useSyncExternalStore } from 'react';
import { useFormats } from '../i18n';
import { EXTENSION_IN_PHONE } from '../lib/extensions';

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

/** The zero that is dialled at home alone, as in "+49 (0)40": Italy and San Marino keep theirs. */
const HOME_ZERO = /^([\s(]*(?:\+|00)(?!\s*(?:39|378))\s*\d{1,3}[\s)./-]*)\(\s*0\s*\)/;
/** Not behind a dash: what stands there in Germany and Austria is the end of the number itself. */
const EXTENSION = new RegExp(
  String.raw`^(.*\d)[\s,;()]*(?:${EXTENSION_IN_PHONE})[\s.:=]*(\d{1,7})[\s)]*$`,
  'iu',
);

/** An extension is dialled after its number. The rules of countries are not asked, so the address is there at once. */
export function dialAddress(value: string): string {
  const [, number = value, extension] = EXTENSION.exec(value) ?? [];
  const digits = number.replace(HOME_ZERO, '$1').replace(/[^\d+]/g, '');
  return `tel:${digits}${extension ? `;ext=${extension}` : ''}`;
}
