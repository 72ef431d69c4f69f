/** The star and the bell of a card: one's own favourite, and being told of what others do with it. */
import { IconBell, IconBellFilled, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useMarks, usePutMark } from '../../api/marks';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/Button';

export function MarkButtons({ kind, id }: { kind: string; id: number }) {
  const t = useT();
  const marks = useMarks(kind, id);
  const put = usePutMark(kind, id);
  if (!marks) return null;
  const { favourite, followed } = marks;
  return (
    <>
      <IconButton
        icon={favourite ? IconStarFilled : IconStar}
        label={t(favourite ? 'mark.unstar' : 'mark.star')}
        aria-pressed={favourite}
        onClick={() => put.mutate({ mark: 'favourite', on: !favourite })}
      />
      <IconButton
        icon={followed ? IconBellFilled : IconBell}
        label={t(followed ? 'mark.unfollow' : 'mark.follow')}
        aria-pressed={followed}
        onClick={() => put.mutate({ mark: 'followed', on: !followed })}
      />
    </>
  );
}
