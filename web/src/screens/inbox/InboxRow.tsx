/** One item of the inbox with all that happened to it; a work or a batch stands by itself. */
import { IconBell, IconCheck, IconClock, IconRestore, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { InboxState, Notice } from '../../api/notifications';
import { useFormats, useT } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Button, IconButton } from '../../ui/Button';
import { Menu, MenuItem } from '../../ui/Menu';
import type { NoticeGroup } from './groups';
import { snoozeTimes } from './snooze';
import { addressOf, fileOf, titleOf, wordsOf } from './words';

export interface RowActs {
  read: (group: NoticeGroup) => void;
  done: (group: NoticeGroup) => void;
  reopen: (group: NoticeGroup) => void;
  snooze: (group: NoticeGroup, until: Date) => void;
  wake: (group: NoticeGroup) => void;
}

interface Props {
  group: NoticeGroup;
  state: InboxState;
  acts: RowActs;
  /** Whether its menu of times stands open: H opens it too. */
  choosing: boolean;
  onChoosing: (open: boolean) => void;
}

export function InboxRow({ group, state, acts, choosing, onChoosing }: Props) {
  const t = useT();
  const first = group.lines[0];
  if (!first) return null;
  return (
    <li className={`notice${group.unread ? ' new' : ''}`} data-group={group.key}>
      <span className="dotcol">
        {group.unread && <i className="dot h-blue" role="img" aria-label={t('inbox.new')} />}
      </span>
      <Sign line={first} />
      <div className="grow">
        <Title line={first} onOpen={() => acts.read(group)} />
        <ul>
          {group.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      </div>
      <div className="acts">
        {state === 'open' && <Snooze {...{ group, acts, choosing, onChoosing }} />}
        {state === 'snoozed' && (
          <Button small icon={IconBell} onClick={() => acts.wake(group)}>
            {t('inbox.wake')}
          </Button>
        )}
        {state === 'done' ? (
          <Button small icon={IconRestore} onClick={() => acts.reopen(group)}>
            {t('inbox.reopen')}
          </Button>
        ) : (
          <IconButton
            small
            icon={IconCheck}
            label={t('keys.inbox_done')}
            {...(state === 'open' ? { keys: 'e' } : {})}
            onClick={() => acts.done(group)}
          />
        )}
      </div>
    </li>
  );
}

function Sign({ line }: { line: Notice }) {
  if (line.item) return <Avatar name={line.item.title} kind={line.item.kind} size={28} />;
  const IconOf = line.kind === 'job' ? IconCheck : IconUsers;
  return (
    <span className="av h-grey" style={{ '--s': '28px' } as React.CSSProperties}>
      <IconOf size={16} stroke={1.75} aria-hidden="true" />
    </span>
  );
}

/** What the keys go by: every row has one element that takes the focus. */
function Title({ line, onOpen }: { line: Notice; onOpen: () => void }) {
  const t = useT();
  return (
    <Link {...addressOf(line)} className={line.item ? 'b hyph' : 'b'} onClick={onOpen} data-row>
      {titleOf(line, t)}
    </Link>
  );
}

function Line({ line }: { line: Notice }) {
  const t = useT();
  const { ago, dateTime } = useFormats();
  const file = fileOf(line);
  return (
    <li>
      <span className="hyph">{wordsOf(line, t)}</span>{' '}
      <time className="muted small tn" dateTime={line.at} title={dateTime(line.at)}>
        {ago(line.at)}
      </time>
      {file && (
        <>
          {' '}
          <a className="link" href={file} download>
            {t('inbox.download')}
          </a>
        </>
      )}
      {line.snoozed_until && Date.parse(line.snoozed_until) > Date.now() && (
        <div className="muted small">{t('inbox.until', { when: dateTime(line.snoozed_until) })}</div>
      )}
    </li>
  );
}

type SnoozeProps = Pick<Props, 'group' | 'acts' | 'choosing' | 'onChoosing'>;

function Snooze({ group, acts, choosing, onChoosing }: SnoozeProps) {
  const t = useT();
  const { dateTime } = useFormats();
  const times = snoozeTimes();
  return (
    <Menu
      opened={choosing}
      onChange={onChoosing}
      position="bottom-end"
      width={280}
      target={<IconButton small icon={IconClock} label={t('keys.inbox_snooze')} keys="h" />}
    >
      {(['hours', 'tomorrow', 'week'] as const).map((when) => (
        <MenuItem
          key={when}
          hint={dateTime(times[when].toISOString())}
          onClick={() => acts.snooze(group, times[when])}
        >
          {t(`inbox.snooze_${when}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
