/** What one signs in by beside the password: one-time codes, passkeys, recovery codes. Each change asks for the password. */
import { IconDeviceMobile, IconFingerprint, IconLifebuoy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Factor, factorsQuery } from '../../api/factors';
import { keys } from '../../api/keys';
import { useFormats, useT } from '../../i18n';
import { passkeysWork } from '../../lib/webauthn';
import { Button, IconButton } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { InlineError, SkeletonLines } from '../../ui/States';
import { type FactorAct, FactorDialog } from './FactorDialog';

export function FactorsCard() {
  const t = useT();
  const cache = useQueryClient();
  const factors = useQuery(factorsQuery);
  const [act, setAct] = useState<FactorAct | null>(null);
  const done = () => {
    void cache.invalidateQueries({ queryKey: keys.factors });
    void cache.invalidateQueries({ queryKey: keys.me });
  };
  const list = factors.data ?? [];
  return (
    <section className="cardbox" aria-labelledby="factors-head">
      <header>
        <div className="grow">
          <h3 id="factors-head">{t('factor.title')}</h3>
          <p className="muted small">{t('factor.text')}</p>
        </div>
      </header>
      {factors.isPending && <SkeletonLines count={3} />}
      {factors.error && <InlineError error={factors.error} onRetry={() => void factors.refetch()} />}
      {factors.data && (
        <ul>
          <Codes has={list.some((one) => one.type === 'totp')} onAct={setAct} />
          {list
            .filter((one) => one.type === 'webauthn')
            .map((one) => (
              <Passkey key={one.id} passkey={one} onAct={setAct} />
            ))}
          <NewPasskey onAct={setAct} />
          <Recovery codes={list.find((one) => one.type === 'recovery_codes')} onAct={setAct} />
        </ul>
      )}
      {act && (
        <FactorDialog
          act={act}
          first={!list.some((one) => one.type === 'recovery_codes')}
          onAct={setAct}
          onChanged={done}
        />
      )}
    </section>
  );
}

type OnAct = (act: FactorAct) => void;

function Codes({ has, onAct }: { has: boolean; onAct: OnAct }) {
  const t = useT();
  return (
    <li className="line">
      <IconDeviceMobile size={18} stroke={1.75} className="muted" aria-hidden="true" />
      <div className="grow">
        <div>{t('factor.codes')}</div>
        <div className="muted small">{t('factor.codes_text')}</div>
      </div>
      {has && <Chip colour="green">{t('factor.on')}</Chip>}
      <Button small onClick={() => onAct({ act: has ? 'codes_off' : 'codes_on' })}>
        {t(has ? 'factor.switch_off' : 'factor.switch_on')}
      </Button>
    </li>
  );
}

function Passkey({ passkey, onAct }: { passkey: Factor; onAct: OnAct }) {
  const t = useT();
  const { dateTime } = useFormats();
  const name = passkey.name ?? t('factor.passkey');
  const used = passkey.last_used_at;
  return (
    <li className="line">
      <IconFingerprint size={18} stroke={1.75} className="muted" aria-hidden="true" />
      <div className="grow">
        <div className="t">{name}</div>
        <div className="muted small">
          {used
            ? t('factor.used', { when: dateTime(new Date(used * 1000).toISOString()) })
            : t('factor.never_used')}
        </div>
      </div>
      <IconButton
        small
        icon={IconPencil}
        label={t('factor.rename', { name })}
        onClick={() => onAct({ act: 'passkey_rename', passkey })}
      />
      <IconButton
        small
        icon={IconTrash}
        label={t('factor.remove', { name })}
        onClick={() => onAct({ act: 'passkey_off', passkey })}
      />
    </li>
  );
}

function NewPasskey({ onAct }: { onAct: OnAct }) {
  const t = useT();
  const works = passkeysWork();
  return (
    <li className="line">
      <IconFingerprint size={18} stroke={1.75} className="muted" aria-hidden="true" />
      <div className="grow">
        <div>{t('factor.passkeys')}</div>
        <div className="muted small">{t(works ? 'factor.passkey_text' : 'factor.passkey_needs_https')}</div>
      </div>
      <Button
        small
        onClick={() => onAct({ act: 'passkey_on' })}
        disabledReason={works ? undefined : t('factor.passkey_needs_https')}
      >
        {t('factor.passkey_add')}
      </Button>
    </li>
  );
}

function Recovery({ codes, onAct }: { codes: Factor | undefined; onAct: OnAct }) {
  const t = useT();
  if (!codes) return null;
  return (
    <li className="line">
      <IconLifebuoy size={18} stroke={1.75} className="muted" aria-hidden="true" />
      <div className="grow">
        <div>{t('factor.recovery_codes')}</div>
        <div className="muted small">
          {t('factor.recovery_left', { count: codes.unused_code_count ?? 0 })}
        </div>
      </div>
      <Button small onClick={() => onAct({ act: 'recovery_anew' })}>
        {t('factor.recovery_new')}
      </Button>
    </li>
  );
}
