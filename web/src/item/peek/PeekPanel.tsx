/** A contact beside the list: docked at the right, on a phone a sheet from below; edited like its card. */
import { IconChevronDown, IconChevronUp, IconExternalLink, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { cardQuery, photoUrl } from '../../api/items';
import type { FileValue, Item } from '../../api/itemTypes';
import { useFormats, useT } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Button, IconButton } from '../../ui/Button';
import { Dialog, useIsPhone } from '../../ui/Dialog';
import { InlineError, SkeletonLines } from '../../ui/States';
import { ClashBar } from '../ClashBar';
import { Sections } from '../Sections';
import { useSaving } from '../saving';
import type { ListRows } from '../useList';
import { type Peek, type Peeked, usePeekKeys } from './usePeek';

interface Props {
  peek: Peek;
  count: ListRows['count'];
}

export function PeekPanel({ peek, count }: Props) {
  const t = useT();
  const phone = useIsPhone();
  if (!peek.peeked) return null;
  const body = <PeekBody key={`${peek.peeked.kind}-${peek.peeked.id}`} peeked={peek.peeked} row={peek.row} />;
  if (phone)
    return (
      <Dialog opened onClose={peek.close} title={peek.row?.title ?? t('peek')}>
        <PeekHead peek={peek} count={count} />
        {body}
      </Dialog>
    );
  return (
    <aside className="peek" aria-label={t('peek')}>
      <PeekHead peek={peek} count={count} closable />
      <div className="peekb">{body}</div>
    </aside>
  );
}

function PeekHead({ peek, count, closable }: Props & { closable?: boolean }) {
  const t = useT();
  const { number } = useFormats();
  usePeekKeys(peek);
  const known = count && `${number(count.count)}${count.capped ? '+' : ''}`;
  return (
    <div className="peekh">
      <IconButton
        small
        icon={IconChevronUp}
        keys="k"
        label={t('card.previous')}
        onClick={() => peek.go(-1)}
        disabledReason={peek.at > 0 ? undefined : t('card.first')}
      />
      <IconButton small icon={IconChevronDown} keys="j" label={t('card.next')} onClick={() => peek.go(1)} />
      {peek.at >= 0 && known && (
        <span className="muted tn">{t('peek.place', { at: number(peek.at + 1), of: known })}</span>
      )}
      <span className="grow" />
      <Button small look="quiet" icon={IconExternalLink} keys="shift+enter" onClick={peek.open}>
        {t('peek.open')}
      </Button>
      {closable && <IconButton small icon={IconX} keys="escape" label={t('close')} onClick={peek.close} />}
    </div>
  );
}

/** The row says who it is at once; the rest comes with the card. */
function PeekBody({ peeked, row }: { peeked: Peeked; row: Item | undefined }) {
  const { data, error, refetch } = useQuery({
    ...cardQuery(peeked.kind, peeked.id),
    placeholderData: undefined,
  });
  const known = data ?? row;
  return (
    <>
      {known && <Who item={known} />}
      {data ? (
        <Fields item={data} />
      ) : error ? (
        <InlineError error={error} onRetry={refetch} />
      ) : (
        <SkeletonLines />
      )}
    </>
  );
}

function Who({ item }: { item: Item }) {
  const photo = item.values.photo as FileValue | undefined;
  const { companies, job_title: job } = item.values as {
    companies?: { item: { title?: string }; is_primary?: boolean }[];
    job_title?: string;
  };
  const company = companies?.find((one) => one.is_primary) ?? companies?.[0];
  return (
    <div className="peekw">
      <Avatar
        name={item.title}
        size={48}
        kind={item.kind}
        access={item.values.access}
        image={photo && photoUrl(photo.id, 96)}
      />
      <div className="grow">
        <h2 className="hyph">{item.title}</h2>
        <p className="muted">{[job, company?.item.title].filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}

function Fields({ item }: { item: Item }) {
  const saving = useSaving(item);
  return (
    <>
      <ClashBar saving={saving} />
      <Sections item={item} saving={saving} />
    </>
  );
}
