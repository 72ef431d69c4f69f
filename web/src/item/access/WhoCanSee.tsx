/** "Who can see this?": what one may do and why; for administrators everybody who may read it, and why each user may. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { UserEntry } from '../../api/people';
import { type Explanation, useExplanation } from '../../api/rights';
import { useMe } from '../../api/session';
import { useSettingsList } from '../../api/settings';
import { useT } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Dialog } from '../../ui/Dialog';
import { InlineError, SkeletonLines } from '../../ui/States';
import { reasonTexts } from './reasons';
import { Verdicts } from './Verdicts';

interface Props {
  item: { kind: string; id: number };
  onClose: () => void;
}

export function WhoCanSee({ item, onClose }: Props) {
  const t = useT();
  const { level } = useMe();
  const [user, setUser] = useState<number>();
  const mine = useExplanation(item.kind, item.id);
  return (
    <Dialog opened onClose={onClose} title={t('why.title')} size={620} tall>
      <div className="form">
        {level !== 'plain' && <ChooseUser value={user} onChange={setUser} />}
        {user === undefined ? (
          <Explained asked={mine} heading={t('why.own')} />
        ) : (
          <OfAnother item={item} user={user} />
        )}
        {mine.data?.readers && user === undefined && <Readers readers={mine.data.readers} />}
        <p className="muted small">{t('why.readers_admins')}</p>
      </div>
    </Dialog>
  );
}

function OfAnother({ item, user }: { item: Props['item']; user: number }) {
  const t = useT();
  const asked = useExplanation(item.kind, item.id, user);
  return <Explained asked={asked} heading={t('why.of', { name: asked.data?.user.name ?? '' })} />;
}

function Explained({ asked, heading }: { asked: ReturnType<typeof useExplanation>; heading: string }) {
  const t = useT();
  if (asked.error) return <InlineError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <SkeletonLines count={5} />;
  const { active, in_trash, user, verbs } = asked.data;
  return (
    <section className="form" style={{ gap: 8 }}>
      <h3>{heading}</h3>
      {in_trash && <p className="muted">{t('why.trash')}</p>}
      {active ? (
        <Verdicts verdicts={verbs} label={heading} />
      ) : (
        <p>{t('why.inactive', { name: user.name })}</p>
      )}
    </section>
  );
}

function ChooseUser({ value, onChange }: { value: number | undefined; onChange: (user?: number) => void }) {
  const t = useT();
  const users = useSettingsList<UserEntry>('users');
  return (
    <Select
      label={t('why.ask_about')}
      placeholder={t('effective.choose')}
      data={(users.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(chosen ? Number(chosen) : undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('effective.clear') }}
    />
  );
}

function Readers({ readers }: { readers: NonNullable<Explanation['readers']> }) {
  const t = useT();
  return (
    <section className="form" style={{ gap: 8 }}>
      <h3>{t('why.readers', { count: readers.length })}</h3>
      <ul className="reasons" aria-label={t('why.readers', { count: readers.length })}>
        {readers.map(({ user, roles, reasons }) => (
          <li key={user.id}>
            <Avatar name={user.name} size={20} />
            <b>{user.name}</b>
            <ul>
              {reasonTexts(t, reasons, roles.map((role) => role.name).join(', ')).map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
