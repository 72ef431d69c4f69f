/** The first set-up after the first sign-in: the portal, the team, the data. Every step may be left for later. */
import { Stepper } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMayChangePortal } from '../../api/portal';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { PageHead } from '../../ui/PageHead';
import { Missing } from '../Missing';
import PortalPage from '../settings/PortalPage';
import { DataStep } from './DataStep';
import { isSetupStep, keepStep, type SetupStep, STEPS } from './progress';
import { TeamStep } from './TeamStep';

export function SetupScreen() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const may = useMayChangePortal();
  const step: SetupStep = isSetupStep(search.step) ? search.step : 'portal';
  const at = STEPS.indexOf(step);
  useEffect(() => {
    if (may) keepStep(step);
  }, [step, may]);
  const section = useRef<HTMLElement>(null);
  const go = (to: number) => {
    // what was changed on the first step is saved by going on, as on its page of the settings by its button
    if (step === 'portal') section.current?.querySelector('form')?.requestSubmit();
    const next = STEPS[to];
    if (next) return void navigate({ to: '/set-up', search: { step: next } });
    keepStep(null);
    void navigate({ to: '/' });
  };
  if (!may) return <Missing />;
  return (
    <>
      <PageHead title={t('setup.title')} line />
      <div className="scroll">
        <div className="setup">
          <Stepper active={at} onStepClick={go} size="sm" aria-label={t('setup.title')}>
            {STEPS.map((one) => (
              <Stepper.Step key={one} label={t(`setup.${one}`)} />
            ))}
          </Stepper>
          <section className="stack" ref={section} aria-label={t(`setup.${step}`)}>
            <h2 className="sr">{t(`setup.${step}`)}</h2>
            <p className="muted">{t(`setup.${step}_text`)}</p>
            {step === 'portal' && <PortalPage />}
            {step === 'team' && <TeamStep />}
            {step === 'data' && <DataStep onDone={() => go(STEPS.length)} />}
          </section>
          <div className="dlgf">
            <Button look="quiet" onClick={() => void navigate({ to: '/' })}>
              {t('setup.later')}
            </Button>
            <span className="grow" />
            {at > 0 && <Button onClick={() => go(at - 1)}>{t('setup.back')}</Button>}
            <Button look={step === 'data' ? 'plain' : 'primary'} onClick={() => go(at + 1)}>
              {t(step === 'data' ? 'setup.finish' : 'setup.next')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
