/** The start page: the first steps, what one has opened, and what happened lately with what one is responsible for. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { send } from '../../api/http';
import { photoUrl } from '../../api/items';
import type { FileValue, Item, Page } from '../../api/itemTypes';
import { keys } from '../../api/keys';
import { findVisited } from '../../api/visited';
import { today } from '../../fields/linkTime';
import { useFormats, useT } from '../../i18n';
import { wallClock } from '../../lib/zone';
import { Avatar } from '../../ui/Avatar';
import { PageHead } from '../../ui/PageHead';
import { InlineError, SkeletonLines } from '../../ui/States';
import { nextBirthdays } from './birthdays';
import { GettingStarted } from './GettingStarted';

const KINDS = 'person,company';
const MOST = 10;
const BIRTHDAYS = [
  'and',
  ['birthday', 'anniversary', 'next_7_days'],
  ['or', ['responsible', 'eq', 'me'], ['favourite', 'eq', true], ['followed', 'eq', true]],
];

export function HomeScreen() {
  const t = useT();
  const { date, timezone } = useFormats();
  const today = wallClock(new Date().toISOString(), timezone).slice(0, 10);
  return (
    <>
      <PageHead title={t('nav.home')} line beside={<span className="muted tn">{date(today)}</span>} />
      <div className="scroll">
        <div className="home">
          <GettingStarted />
          <Recent />
          <Birthdays />
          <Mine />
        </div>
      </div>
    </>
  );
}

function Box({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="cardbox" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      {children}
    </section>
  );
}

/** The cards opened in this tab. */
function Recent() {
  const t = useT();
  const visited = findVisited('', MOST);
  if (visited.length === 0) return null;
  return (
    <Box title={t('home.recent')}>
      <ul className="hl">
        {visited.map(({ kind, id, title }) => (
          <Line key={`${kind}/${id}`} kind={kind} id={id} title={title} />
        ))}
      </ul>
    </Box>
  );
}

/** Of those one is responsible for, has starred or follows; no box where nobody has one. */
function Birthdays() {
  const t = useT();
  const { dayOf } = useFormats();
  const params = { filter: JSON.stringify(BIRTHDAYS), fields: 'birthday,photo,access', limit: 200 };
  const found = useQuery({
    queryKey: keys.list('person', params),
    queryFn: ({ signal }) => send<Page<Item>>('GET', '/items/person', { query: params, signal }),
  });
  const now = today();
  const next = nextBirthdays(found.data?.items ?? [], now);
  if (next.length === 0) return null;
  return (
    <Box title={t('quick.birthdays_7')}>
      <ul className="hl">
        {next.slice(0, MOST).map(({ item, day, age }) => (
          <ItemLine
            key={item.id}
            item={item}
            detail={`${day === now ? t('home.today') : dayOf(`${day}T12:00`)} · ${t('home.turns', { age })}`}
          />
        ))}
      </ul>
      {next.length > MOST && (
        <Link to="/contacts" search={{ kind: 'person', filter: params.filter }} className="showmore">
          {t('home.birthdays_all')}
        </Link>
      )}
    </Box>
  );
}

/** What one is responsible for, changed last first. */
function Mine() {
  const t = useT();
  const { dateTime } = useFormats();
  const params = {
    filter: JSON.stringify(['responsible', 'eq', 'me']),
    sort: '-changed_at',
    fields: 'changed_at,photo,access',
    limit: MOST,
  };
  const mine = useQuery({
    queryKey: keys.list(KINDS, params),
    queryFn: ({ signal }) => send<Page<Item>>('GET', `/items/${KINDS}`, { query: params, signal }),
  });
  return (
    <Box title={t('home.mine')}>
      {mine.isError && <InlineError error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isPending && <SkeletonLines count={5} />}
      {mine.data?.items.length === 0 && <p className="pad muted">{t('home.mine_empty')}</p>}
      <ul className="hl">
        {mine.data?.items.map((item) => (
          <ItemLine
            key={item.id}
            item={item}
            detail={item.values.changed_at ? dateTime(String(item.values.changed_at)) : undefined}
          />
        ))}
      </ul>
    </Box>
  );
}

/** With its photo and its access, which the list must have asked for. */
function ItemLine({ item, detail }: { item: Item; detail: string | undefined }) {
  const { kind, id, title, values } = item;
  const photo = values.photo as FileValue | undefined;
  const image = photo && photoUrl(photo.id, 96);
  return <Line kind={kind} id={id} title={title} image={image} access={values.access} detail={detail} />;
}

interface LineProps {
  kind: string;
  id: number;
  title: string;
  image?: string | undefined;
  access?: unknown;
  detail?: string | undefined;
}

function Line({ kind, id, title, image, access, detail }: LineProps) {
  return (
    <li>
      <Link to="/items/$kind/$id" params={{ kind, id: String(id) }} className="hi">
        <Avatar name={title} size={24} kind={kind} image={image} access={access} />
        <span className="t grow">{title}</span>
        {detail && <span className="muted small tn">{detail}</span>}
      </Link>
    </li>
  );
}
