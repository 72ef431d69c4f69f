/** Keys for the user's own programs: made, shown once, revoked. */
import { MultiSelect, TextInput } from '@mantine/core';
import { IconCopy, IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../api/session';
import { useSettingsList, useSettingsWrite } from '../../api/settings';
import type { Shape } from '../../api/types';
import { useFormats, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { fieldError } from '../../ui/errorText';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { useReport } from './useReport';

type TokenEntry = Shape<'TokenAnswer'>;

export function TokensCard() {
  const t = useT();
  const formats = useFormats();
  const tokens = useSettingsList<TokenEntry>('tokens');
  const write = useSettingsWrite('tokens');
  const report = useReport();
  const [making, setMaking] = useState(false);
  return (
    <section className="cardbox" aria-labelledby="tokens-head">
      <header>
        <h3 id="tokens-head" className="grow">
          {t('tokens.title')}
        </h3>
        <Button small onClick={() => setMaking(true)}>
          {t('tokens.make')}
        </Button>
      </header>
      {tokens.error && <InlineError error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && <p className="pad muted">{t('tokens.empty')}</p>}
      <ul>
        {(tokens.data ?? []).map((token) => (
          <li key={token.id} className="line">
            <IconKey size={18} stroke={1.75} className="muted" aria-hidden="true" />
            <div className="grow">
              <div className="t">{token.name}</div>
              <div className="muted small hyph">
                {[
                  token.scopes.join(', ') || '*',
                  token.last_used_at
                    ? t('tokens.used', { when: formats.ago(token.last_used_at) })
                    : t('tokens.unused'),
                ].join(' · ')}
              </div>
            </div>
            <Button
              small
              look="danger"
              onClick={() => report(write.mutateAsync({ method: 'DELETE', at: `/${token.id}` }))}
            >
              {t('tokens.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </section>
  );
}

function NewToken({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { kinds } = useMe();
  const write = useSettingsWrite<{ token: string }>('tokens');
  const [scopes, setScopes] = useState<string[]>([]);
  const options = ['*', '*:read', ...kinds.flatMap((kind) => [`${kind.key}:read`, `${kind.key}:write`])];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    write.mutate({ method: 'POST', body: { name, scopes } });
  };
  const made = write.data?.token;
  const copy = () => made && navigator.clipboard?.writeText(made).then(() => showToast(t('copied')));
  return (
    <Dialog opened onClose={onClose} title={t('tokens.make')} size={520} unkept={!made}>
      {made ? (
        <div className="form">
          <p>{t('tokens.once')}</p>
          <TextInput
            value={made}
            readOnly
            aria-label={t('tokens.token')}
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
          />
          <div className="end">
            <Button icon={IconCopy} onClick={() => void copy()}>
              {t('tokens.copy')}
            </Button>
            <Button look="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </div>
        </div>
      ) : (
        <form className="form" onSubmit={submit}>
          {write.error && <InlineError error={write.error} />}
          <TextInput
            name="name"
            label={t('tokens.name')}
            description={t('tokens.name_hint')}
            required
            data-autofocus
            error={fieldError(write.error, 'name')}
          />
          <MultiSelect
            searchable
            label={t('tokens.scopes')}
            description={t('tokens.scopes_hint')}
            data={options}
            value={scopes}
            onChange={setScopes}
            error={fieldError(write.error, 'scopes')}
          />
          <div className="end">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" look="primary" busy={write.isPending}>
              {t('tokens.make')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
