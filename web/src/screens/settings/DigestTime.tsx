/** The time of my day at which the e-mail of the day comes; changed at once. */
import { useId, useRef, useState } from 'react';
import { useSaveDigestTime } from '../../api/notifications';
import { useT } from '../../i18n';
import { InlineError } from '../../ui/States';
import { TimeInput } from './TimeInput';

export function DigestTime({ at }: { at: string }) {
  const t = useT();
  const hint = useId();
  const save = useSaveDigestTime();
  // what is being typed; else the time that holds, whoever has changed it
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useRef<string>(undefined);
  const keep = () => {
    if (!typed || typed === at) return setTyped(null);
    if (asked.current === typed) return; // by Enter, and now on leaving
    asked.current = typed;
    const answered = () => {
      asked.current = undefined;
    };
    save.mutate(typed, { onSuccess: () => setTyped(null), onSettled: answered });
  };
  return (
    <div className="pad">
      <div className="clock">
        <TimeInput
          label={t('ways.digest_at')}
          value={typed ?? at}
          describedBy={hint}
          onType={setTyped}
          onDone={keep}
        />
      </div>
      <p id={hint} className="muted small">
        {t('ways.digest_hint')}
      </p>
      {save.error && <InlineError error={save.error} />}
    </div>
  );
}
