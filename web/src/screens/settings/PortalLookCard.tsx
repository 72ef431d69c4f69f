/** How the portal looks: its logo and its accent, both shown where one signs in, too. */
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { type PortalSettings, useSaveLogo, useSavePortal } from '../../api/portal';
import { useT } from '../../i18n';
import { HUES } from '../../lib/theme';
import { Button } from '../../ui/Button';
import { PortalSign } from '../../ui/PortalSign';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { useReport } from './useReport';

export function PortalLookCard({ settings, may }: { settings: PortalSettings; may: boolean }) {
  const t = useT();
  const save = useSavePortal();
  const report = useReport();
  return (
    <section className="cardbox" aria-labelledby="look-head">
      <header>
        <h3 id="look-head">{t('look.title')}</h3>
      </header>
      <div className="form pad">
        <Logo settings={settings} may={may} />
        <fieldset>
          <legend className="mantine-InputWrapper-label">{t('look.accent')}</legend>
          <div className="rowx wrap" role="radiogroup" aria-label={t('look.accent')}>
            {['', ...HUES.filter((hue) => hue !== 'blue')].map((hue) => (
              <label key={hue} className="accent">
                <input
                  type="radio"
                  name="accent"
                  value={hue}
                  checked={settings.accent === hue || (hue === '' && settings.accent === 'blue')}
                  disabled={!may}
                  onChange={() => report(save.mutateAsync({ accent: hue }).then(() => showToast(t('saved'))))}
                />
                <i className={`swatch h-${hue || 'blue'}`} />
                {t(hue === '' ? 'look.accent_own' : `hue.${hue as 'teal'}`)}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </section>
  );
}

function Logo({ settings, may }: { settings: PortalSettings; may: boolean }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const save = useSaveLogo();
  const take = (picture: File | null) =>
    save.mutateAsync(picture).then(
      () => showToast(t('saved')),
      () => undefined, // shown below
    );
  return (
    <div className="form" style={{ gap: 6 }}>
      <span className="mantine-InputWrapper-label">{t('look.logo')}</span>
      <div className="rowx wrap">
        <span className="logobig">
          <PortalSign name={settings.name} logo={settings.logo} />
        </span>
        {may && (
          <Button icon={IconPhoto} busy={save.isPending} onClick={() => input.current?.click()}>
            {t('look.logo_choose')}
          </Button>
        )}
        {may && settings.logo && (
          <Button icon={IconTrash} look="quiet" onClick={() => void take(null)}>
            {t('look.logo_remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        aria-label={t('look.logo')}
        onChange={(event) => {
          const picture = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (picture) void take(picture);
        }}
      />
      <p className="muted small">{t('look.logo_hint')}</p>
      {save.error && <InlineError error={save.error} />}
    </div>
  );
}
