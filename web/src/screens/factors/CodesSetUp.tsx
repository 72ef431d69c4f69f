/** Taking a key into an app: the picture, the key in letters, and the first code as the proof that it worked. */
import { PinInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey, switchCodesOn } from '../../api/factors';
import { keys } from '../../api/keys';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineError, SkeletonLines } from '../../ui/States';

export function CodesSetUp({ onDone }: { onDone: () => void }) {
  const t = useT();
  const key = useQuery({ queryKey: [...keys.factors, 'key'], queryFn: newKey, staleTime: 0, gcTime: 0 });
  const [code, setCode] = useState('');
  const turnOn = useMutation({ mutationFn: switchCodesOn, onSuccess: onDone, onError: () => setCode('') });
  if (!key.data) return key.error ? <InlineError error={key.error} /> : <SkeletonLines count={4} />;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        turnOn.mutate(code);
      }}
    >
      <p>{t('factor.scan')}</p>
      <Picture rows={key.data.picture} label={t('factor.picture')} />
      <p className="muted small">
        {t('factor.by_hand')} <code style={{ overflowWrap: 'anywhere' }}>{spaced(key.data.secret)}</code>
      </p>
      {turnOn.error && <InlineError error={turnOn.error} />}
      <fieldset>
        <legend className="mantine-InputWrapper-label">{t('factor.first_code')}</legend>
        <PinInput
          length={6}
          type="number"
          oneTimeCode
          aria-label={t('factor.first_code')}
          value={code}
          onChange={setCode}
          error={turnOn.error !== null}
        />
      </fieldset>
      <div className="end">
        <Button type="submit" look="primary" busy={turnOn.isPending}>
          {t('factor.switch_on')}
        </Button>
      </div>
    </form>
  );
}

const spaced = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** Dark on white in both themes, as cameras want it. */
function Picture({ rows, label }: { rows: readonly string[]; label: string }) {
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((one, x) => (one === '1' ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      width={176}
      height={176}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
