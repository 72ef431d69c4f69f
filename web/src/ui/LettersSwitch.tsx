/** Switches the keys of a single letter on and off (WCAG 2.1.4); kept in this browser. */
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n';
import { lettersAreOff, switchLetters } from '../lib/keys';

export function LettersSwitch() {
  const t = useT();
  const [on, setOn] = useState(!lettersAreOff());
  return (
    <Switch
      checked={on}
      label={t('keys.letters')}
      description={t('keys.letters_hint')}
      onChange={(event) => {
        switchLetters(event.currentTarget.checked);
        setOn(event.currentTarget.checked);
      }}
    />
  );
}
