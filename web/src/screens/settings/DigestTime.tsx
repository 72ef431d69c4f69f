/** The time of my day at which the e-mail of the day comes; changed at once. */
import { useState } from 'react';
import { useSaveDigestTime } from '../../api/notifications';
import { useT } from '../../i18n';
import { InlineError } from '../../ui/States';
import { TimeInput } from './TimeInput';

export function DigestTime({ at }: { at: string }) {
  const t = useT();
  const save = useSaveDigestTime();
  const [time, setTime] = useState(at);
  return (
    <div className="pad">
      <div className="clock">
        <TimeInput
          label={t('ways.digest_at')}
          value={time}
          onType={setTime}
          onDone={() => time && time !== at && save.mutate(time)}
        />
      </div>
      <p className="muted small">{t('ways.digest_hint')}</p>
      {save.error && <InlineError error={save.error} />}
    </div>
  );
}
