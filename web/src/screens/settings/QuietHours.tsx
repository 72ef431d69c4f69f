/** The hours of my day in which I get no mails of what happens: switched on with usual ones, changed at once. */
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { type Quiet, useSaveQuiet } from '../../api/notifications';
import { useT } from '../../i18n';
import { InlineError } from '../../ui/States';
import { TimeInput } from './TimeInput';

const USUAL: Quiet = { begins: '20:00', ends: '07:00' };

export function QuietHours({ quiet }: { quiet: Quiet | null }) {
  const t = useT();
  const save = useSaveQuiet();
  const [times, setTimes] = useState(quiet ?? USUAL);
  const change = (name: keyof Quiet, value: string) => setTimes({ ...times, [name]: value });
  const keep = () => {
    const changed = times.begins !== quiet?.begins || times.ends !== quiet?.ends;
    if (quiet && changed && times.begins && times.ends) save.mutate(times);
  };
  return (
    <div className="pad">
      <Switch
        checked={quiet !== null}
        label={t('ways.quiet')}
        description={t('ways.quiet_hint')}
        onChange={(event) => save.mutate(event.currentTarget.checked ? times : null)}
      />
      {quiet && (
        <div className="clock">
          {(['begins', 'ends'] as const).map((name) => (
            <TimeInput
              key={name}
              label={t(name === 'begins' ? 'ways.quiet_from' : 'ways.quiet_until')}
              value={times[name]}
              onType={(value) => change(name, value)}
              onDone={keep}
            />
          ))}
        </div>
      )}
      {save.error && <InlineError error={save.error} />}
    </div>
  );
}
