/** How I want to be told of each thing: in the program, which cannot be switched off for what matters to all; by a browser
 * that I let do so, of what stands there; by mail, at once or once a day. */
import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSaveWay, type Way, waysQuery } from '../../api/notifications';
import { type MessageId, useT } from '../../i18n';
import { InlineError, SkeletonLines } from '../../ui/States';
import { BrowserNotices } from './BrowserNotices';
import { DigestTime } from './DigestTime';
import { QuietHours } from './QuietHours';

const WORDS: Readonly<Record<string, MessageId>> = {
  responsible: 'ways.responsible',
  manager: 'ways.manager',
  observer: 'ways.observer',
  shared: 'ways.shared',
  mention: 'ways.mention',
  followed: 'ways.followed',
  noted: 'ways.noted',
  job: 'ways.job',
};

const MAILS = {
  never: { mail: false, digest: false, words: 'ways.mail_never' },
  now: { mail: true, digest: false, words: 'ways.mail_now' },
  daily: { mail: false, digest: true, words: 'ways.mail_daily' },
} as const satisfies Record<string, { mail: boolean; digest: boolean; words: MessageId }>;
type Mails = keyof typeof MAILS;

export function NotificationsCard() {
  const t = useT();
  const ways = useQuery(waysQuery);
  const save = useSaveWay();
  const known = Object.keys(WORDS).flatMap(
    (kind) => ways.data?.kinds.filter((one) => one.kind === kind) ?? [],
  );
  return (
    <section className="cardbox" aria-labelledby="ways-head">
      <header>
        <h3 id="ways-head">{t('ways.title')}</h3>
      </header>
      {ways.isPending && <SkeletonLines count={4} />}
      {(ways.error ?? save.error) && <InlineError error={ways.error ?? save.error} />}
      {known.length > 0 && (
        <table className="ways">
          <thead>
            <tr>
              <th scope="col">{t('ways.what')}</th>
              <th scope="col">{t('ways.in_app')}</th>
              <th scope="col">{t('ways.push')}</th>
              <th scope="col">{t('ways.mail')}</th>
            </tr>
          </thead>
          <tbody>
            {known.map((way) => (
              <WayRow
                key={way.kind}
                way={way}
                onChange={(change) => save.mutate({ kind: way.kind, ...change })}
              />
            ))}
          </tbody>
        </table>
      )}
      {ways.data && <BrowserNotices />}
      {known.some((way) => way.digest) && ways.data && <DigestTime at={ways.data.digest_at} />}
      {ways.data && <QuietHours quiet={ways.data.quiet ?? null} />}
      {ways.data?.mails === false && <p className="muted small pad">{t('ways.mail_off')}</p>}
    </section>
  );
}

type Change = Partial<Pick<Way, 'in_app' | 'push' | 'mail' | 'digest'>>;
const mailsOf = (way: Way): Mails => (way.mail ? 'now' : way.digest ? 'daily' : 'never');

function WayRow({ way, onChange }: { way: Way; onChange: (change: Change) => void }) {
  const t = useT();
  const what = WORDS[way.kind];
  if (!what) return null;
  return (
    <tr>
      <th scope="row">{t(what)}</th>
      <td>
        <Checkbox
          checked={way.in_app}
          disabled={way.always}
          title={way.always ? t('ways.always') : undefined}
          label={t('ways.in_app')}
          classNames={{ labelWrapper: 'here' }}
          aria-label={`${t(what)}: ${t('ways.in_app')}`}
          onChange={(event) => onChange({ in_app: event.currentTarget.checked })}
        />
      </td>
      <td>
        <Checkbox
          checked={way.push}
          disabled={!way.in_app}
          title={way.in_app ? undefined : t('ways.push_needs')}
          label={t('ways.push')}
          classNames={{ labelWrapper: 'here' }}
          aria-label={`${t(what)}: ${t('ways.push')}`}
          onChange={(event) => onChange({ push: event.currentTarget.checked })}
        />
      </td>
      <td>
        <span className="here" aria-hidden>
          {t('ways.mail')}
        </span>
        <NativeSelect
          value={mailsOf(way)}
          aria-label={`${t(what)}: ${t('ways.mail')}`}
          data={Object.entries(MAILS).map(([value, { words }]) => ({ value, label: t(words) }))}
          onChange={(event) => {
            const { mail, digest } = MAILS[event.currentTarget.value as Mails];
            onChange({ mail, digest });
          }}
        />
      </td>
    </tr>
  );
}
