/** Phones: kept as typed, shown in the reader's form, dialled by a tap. */
import { useSyncExternalStore } from 'react';
import { useFormats } from '../i18n';
import { pointPart } from './points';

type Format = typeof import('../lib/phone').formatPhone;

let format: Format | undefined;
let asked = false;
const waiting = new Set<() => void>();

/** Until the rules are there, and where they cannot be had, a phone stands as it was typed. */
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

function Dial({ value }: { value: string }) {
  const { homeCountry } = useFormats();
  const shown = useSyncExternalStore(waitForRules, () => format?.(value, homeCountry) ?? value);
  return (
    <a
      className="tn"
      href={`tel:${value.replace(/[^\d+]/g, '')}`}
      onClick={(event) => event.stopPropagation()}
    >
      {shown}
    </a>
  );
}

export const phone = pointPart({
  labels: ['work', 'mobile', 'home', 'fax', 'direct', 'other'],
  inputMode: 'tel',
  shown: (point) => <Dial value={point.value} />,
});
