/** What stands where content is missing: nothing yet, not found, went wrong, on its way. */
import { type Icon, IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { ApiError } from '../api/errors';
import { useT } from '../i18n';
import { Button } from './Button';
import { useErrorText } from './errorText';

interface EmptyProps {
  icon: Icon;
  title: string;
  text?: string;
  children?: ReactNode;
}

export function EmptyState({ icon: IconOf, title, text, children }: EmptyProps) {
  return (
    <div className="empty">
      <IconOf className="big" size={36} stroke={1.4} aria-hidden="true" />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className="rowx wrap">{children}</div>}
    </div>
  );
}

/** Inline, beside what is still there: the fault, a retry, and the id to give to the administrator. */
export function InlineError({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useT();
  const say = useErrorText();
  const id = error instanceof ApiError ? error.requestId : undefined;
  return (
    <div className="fault" role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <div className="grow">
        {say(error)}
        {id && (
          <div className="small muted">
            {t('error.id')} <code>{id}</code>
          </div>
        )}
      </div>
      {onRetry && (
        <Button small onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

/** A line along the upper edge, but only for what takes longer than a blink. */
export function ProgressLine({ active }: { active: boolean }) {
  const [shown, setShown] = useState(false);
  const t = useT();
  useEffect(() => {
    if (!active) return setShown(false);
    const timer = window.setTimeout(() => setShown(true), 150);
    return () => window.clearTimeout(timer);
  }, [active]);
  return shown ? <div className="progress" role="progressbar" aria-label={t('loading')} /> : null;
}

/** Lines in the final geometry while nothing is cached yet. */
export function SkeletonLines({ count = 6, height = 36 }: { count?: number; height?: number }) {
  return (
    <div aria-hidden="true" className="pad">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={index} style={{ height, display: 'flex', alignItems: 'center' }}>
          <div className="sk" style={{ width: `${[62, 48, 71, 55, 66, 43][index % 6]}%` }} />
        </div>
      ))}
    </div>
  );
}
