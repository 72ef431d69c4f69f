/** Lists that everybody asks for each day, one click away: what they ask stands in the address like any filter. */
import {
  type Icon,
  IconBell,
  IconCake,
  IconChevronDown,
  IconClock,
  IconHistory,
  IconListSearch,
  IconStar,
} from '@tabler/icons-react';
import { type MessageId, useT } from '../../i18n';
import { Menu, MenuItem } from '../../ui/Menu';

interface QuickView {
  key: MessageId;
  icon: Icon;
  filter: unknown[];
  sort?: string;
  /** Only where the list holds people. */
  people?: boolean;
}

const UNTOUCHED = 'last_30_days';

export const QUICK: readonly QuickView[] = [
  { key: 'quick.favourites', icon: IconStar, filter: ['favourite', 'eq', true] },
  { key: 'quick.followed', icon: IconBell, filter: ['followed', 'eq', true] },
  { key: 'quick.opened', icon: IconHistory, filter: ['opened_at', 'filled', null], sort: '-opened_at' },
  {
    key: 'quick.birthdays_7',
    icon: IconCake,
    filter: ['birthday', 'anniversary', 'next_7_days'],
    people: true,
  },
  {
    key: 'quick.birthdays_30',
    icon: IconCake,
    filter: ['birthday', 'anniversary', 'next_30_days'],
    people: true,
  },
  {
    key: 'quick.no_contact',
    icon: IconClock,
    filter: [
      'and',
      ['not', ['last_activity_at', 'within', UNTOUCHED]],
      ['not', ['created_at', 'within', UNTOUCHED]],
    ],
    sort: 'last_activity_at',
  },
];

interface Props {
  people: boolean;
  onChoose: (search: { filter: string; sort: string | undefined }) => void;
}

export function QuickViews({ people, onChoose }: Props) {
  const t = useT();
  return (
    <Menu
      target={
        <button type="button" className="btn" aria-label={t('quick')}>
          <IconListSearch size={16} stroke={1.75} aria-hidden="true" />
          <span className="desk-inline">{t('quick')}</span>
          <IconChevronDown className="desk-inline" size={14} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      {QUICK.filter((one) => people || !one.people).map(({ key, icon, filter, sort }) => (
        <MenuItem key={key} icon={icon} onClick={() => onChoose({ filter: JSON.stringify(filter), sort })}>
          {t(key)}
        </MenuItem>
      ))}
    </Menu>
  );
}
