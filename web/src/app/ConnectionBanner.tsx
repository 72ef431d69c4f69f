/** Says when the server is away and how many changes wait; shows those it refused afterwards, with what was typed. */

import { useNetwork } from '@mantine/hooks';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ApiError } from '../api/errors';
import type { FieldInfo } from '../api/itemTypes';
import { useAway } from '../api/reach';
import { dismissRefused, flush, type Unsent, useUnsent } from '../api/unsent';
import { isEmpty, partOf } from '../fields';
import { T, useT } from '../i18n';
import { useFields } from '../item/useFields';
import { Button } from '../ui/Button';
import { useErrorText } from '../ui/errorText';

export function ConnectionBanner() {
  const t = useT();
  const { refused } = useUnsent();
  return (
    <div role="status">
      <Waiting />
      {refused.length > 0 && (
        <div className="banner">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <ul className="grow stack tight">
            {refused.map(({ change, error }) => (
              <Refused key={change.id} change={change} error={error} />
            ))}
          </ul>
          <Button small onClick={() => void dismissRefused()}>
            {t('close')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Waiting() {
  const t = useT();
  const say = useErrorText();
  const { online } = useNetwork();
  const away = useAway() || !online;
  const { waiting, held } = useUnsent();
  if (!away && !waiting.length) return null;
  return (
    <div className="banner">
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      <span className="grow">
        {away ? t('unsent.offline') : held && say(held)}{' '}
        {waiting.length > 0 && <b>{t('unsent.count', { count: waiting.length })}</b>}
      </span>
      {waiting.length > 0 && (
        <Button small onClick={() => void flush()}>
          {t('unsent.send')}
        </Button>
      )}
    </div>
  );
}

/** What was typed is said in full: whoever wants it still finds it nowhere else. */
function Refused({ change: { about }, error }: { change: Unsent; error: ApiError }) {
  const say = useErrorText();
  const { byKey } = useFields(about.kind);
  const link = (
    <Link className="link" to="/items/$kind/$id" params={{ kind: about.kind, id: String(about.id) }}>
      {about.title}
    </Link>
  );
  return (
    <li>
      <T id="unsent.refused" values={{ what: link, why: say(error) }} />
      {Object.entries(about.typed).map(([key, value]) => (
        <div key={key} className="rowx wrap">
          <span className="muted">{byKey.get(key)?.label ?? key}</span>
          <Typed field={about.asSent ? undefined : byKey.get(key)} value={value} />
        </div>
      ))}
    </li>
  );
}

function Typed({ field, value }: { field: FieldInfo | undefined; value: unknown }) {
  const t = useT();
  if (isEmpty(value)) return <span className="emp">{t('field.empty')}</span>;
  if (!field) return <span>{typeof value === 'string' ? value : JSON.stringify(value)}</span>;
  const part = partOf(field);
  return <part.Show value={value} field={field} />;
}
