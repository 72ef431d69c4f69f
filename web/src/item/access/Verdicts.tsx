/** What somebody may do with an item, verb by verb, each with the reasons or with what is missing. */
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Verdict } from '../../api/rights';
import { useFormats, useT } from '../../i18n';
import { missingText, reasonTexts } from './reasons';

export function Verdicts({ verdicts, label }: { verdicts: readonly Verdict[]; label: string }) {
  const t = useT();
  const { list } = useFormats();
  return (
    <ul className="reasons" aria-label={label}>
      {verdicts.map((one) => {
        const Sign = one.may ? IconCheck : IconX;
        const roles = list(one.roles.map((role) => role.name));
        const said = one.may
          ? reasonTexts(t, one.reasons, roles)
          : one.missing.map((missing) => missingText(t, missing));
        return (
          <li key={one.verb} className={one.may ? 'yes' : 'no'}>
            <Sign size={16} stroke={2} role="img" aria-label={t(one.may ? 'why.may' : 'why.may_not')} />
            <b>{t(`why.verb.${one.verb}`)}</b>
            <ul>
              {said.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
