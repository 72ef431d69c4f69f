/** At the head of a form that was filled from a draft: of when it is, how to be rid of it, and the others there are. */
import { IconHistory } from '@tabler/icons-react';
import type { DraftRef } from '../api/drafts';
import { useFormats, useT } from '../i18n';
import { Button } from '../ui/Button';
import type { Kept } from './draftKeeper';
import type { Opened } from './useDraft';

interface Props {
  opened: Opened;
  onDiscard: () => void;
  onTake: (other: DraftRef) => void;
}

export function DraftNote({ opened, onDiscard, onTake }: Props) {
  const t = useT();
  const when = useWhen();
  if (opened.at === null && !opened.others.length) return null;
  return (
    <div className="note draft" role="status">
      <IconHistory size={15} stroke={1.75} aria-hidden="true" />
      <div className="grow">
        {opened.at !== null && (
          <span className="rowx wrap">
            <span>{t('draft.of', { when: when(opened.at) })}</span>
            <Button look="quiet" small onClick={onDiscard}>
              {t('draft.discard')}
            </Button>
          </span>
        )}
        {opened.others.slice(0, 3).map((one) => (
          <span key={one.form} className="rowx wrap">
            <span>{t('draft.other', { when: when(Date.parse(one.changed_at)) })}</span>
            <Button look="quiet" small onClick={() => onTake(one)}>
              {t('draft.open')}
            </Button>
          </span>
        ))}
      </div>
    </div>
  );
}

/** In the foot of a form: whether what is typed is safe by now. */
export function KeptNote({ kept }: { kept: Kept }) {
  const t = useT();
  const when = useWhen();
  if (kept.place === 'none') return null;
  return (
    <span className="kept muted small">
      {kept.place === 'server' ? t('draft.kept', { when: when(kept.at) }) : t('draft.here')}
    </span>
  );
}

/** The time of today, the day before it. */
function useWhen(): (at: number) => string {
  const { time, dateTime } = useFormats();
  return (at) => {
    const moment = new Date(at).toISOString();
    return new Date(at).toDateString() === new Date().toDateString() ? time(moment) : dateTime(moment);
  };
}
