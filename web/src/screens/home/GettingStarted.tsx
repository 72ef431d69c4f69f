/** The first steps, on the start page until they are done or sent away. */
import { IconCircle, IconCircleCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { recall, remember } from '../../lib/storage';
import { IconButton } from '../../ui/Button';
import { useSteps } from './started';

export function GettingStarted() {
  const t = useT();
  const place = `started.${useMe().id}`;
  const [away, setAway] = useState(() => recall(place) === 'away');
  const steps = useSteps();
  if (away || !steps || steps.every((step) => step.done)) return null;
  const done = steps.filter((step) => step.done).length;
  return (
    <section className="cardbox started" aria-labelledby="started">
      <header>
        <h2 id="started">{t('started.title')}</h2>
        <span className="muted small tn">{t('started.done', { done, of: steps.length })}</span>
        <span className="grow" />
        <IconButton
          small
          icon={IconX}
          label={t('started.hide')}
          onClick={() => {
            remember(place, 'away');
            setAway(true);
          }}
        />
      </header>
      <ol>
        {steps.map(({ key, text, hint, done: isDone, link }) => {
          const Sign = isDone ? IconCircleCheck : IconCircle;
          return (
            <li key={key} className={isDone ? 'done' : ''}>
              <Sign size={18} stroke={1.75} aria-hidden="true" />
              <div className="grow">
                {isDone ? (
                  <span>
                    {t(text)} <span className="sr">{t('started.is_done')}</span>
                  </span>
                ) : (
                  <Link {...link} className="link">
                    {t(text)}
                  </Link>
                )}
                {!isDone && <p className="muted small">{t(hint)}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
