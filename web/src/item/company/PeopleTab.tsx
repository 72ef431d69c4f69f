/** The people of a company: who is there and who was, in which role and since when; one is added, or linked. */
import { IconLink, IconPencil, IconStarFilled, IconUserPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { photoUrl } from '../../api/items';
import {
  type FieldInfo,
  type FileValue,
  type Item,
  type ItemRef,
  isHidden,
  type LinkValue,
} from '../../api/itemTypes';
import { keys } from '../../api/keys';
import { isEmpty, partOf } from '../../fields';
import { LinkList } from '../../fields/LinkList';
import { Target } from '../../fields/link';
import { parted } from '../../fields/linkTime';
import { useFormats, useT } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { CreateDialog } from '../CreateDialog';
import { useCreatable } from '../creating';
import { lockOf } from '../lock';
import { report, type Saving } from '../saving';
import { useFields } from '../useFields';
import { useRelated } from './related';

interface Props {
  item: Item;
  field: FieldInfo;
  saving: Saving;
}

/** How its people are reached, beside their names. */
const REACH = ['email', 'phone'];

export function PeopleTab({ item, field, saving }: Props) {
  const t = useT();
  const cache = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<'find' | 'change' | null>(null);
  const links = (item.values[field.key] ?? []) as LinkValue[];
  const [present, former] = parted(links);
  const mayLink = item.can?.edit === true && lockOf(item, field) === null;
  const mayAdd = useCreatable().some((one) => one.kind === 'person');
  const { id, kind, title } = item;
  return (
    <div className="people">
      <div className="rowx wrap">
        {mayAdd && (
          <Button look="primary" icon={IconUserPlus} onClick={() => setAdding(true)}>
            {t('people.add')}
          </Button>
        )}
        {mayLink && !editing && (
          <Button icon={IconLink} onClick={() => setEditing('find')}>
            {t('people.link')}
          </Button>
        )}
        {mayLink && !editing && links.length > 0 && (
          <Button look="quiet" icon={IconPencil} onClick={() => setEditing('change')}>
            {t('people.edit')}
          </Button>
        )}
      </div>
      {editing && (
        <Change
          {...{ item, field, saving, links }}
          find={editing === 'find'}
          onClose={() => setEditing(null)}
        />
      )}
      {!links.length && <p className="muted pad">{t('people.none')}</p>}
      {!editing && <Who links={present} label={field.label} of={id} />}
      {!editing && former.length > 0 && <Who links={former} label={t('field.former')} of={id} />}
      <CreateDialog
        kind={adding ? 'person' : null}
        begin={{ companies: [{ item: { id, kind, title }, is_primary: true }] }}
        onMade={() => cache.invalidateQueries({ queryKey: keys.card(kind, id) })}
        onClose={() => setAdding(false)}
      />
    </div>
  );
}

interface ChangeProps extends Props {
  links: LinkValue[];
  /** One is to be sought at once. */
  find: boolean;
  onClose: () => void;
}

function Change({ item, field, saving, links, find, onClose }: ChangeProps) {
  const t = useT();
  const id = useId();
  const [base] = useState(item);
  const [draft, setDraft] = useState(links);
  const [busy, setBusy] = useState(false);
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    setBusy(true);
    const refused = await saving.save(new Map([[field, draft]]), base);
    setBusy(false);
    // a clash is asked about at the head of the card
    if (refused === 'clash' || report(refused)) onClose();
  };
  return (
    <form
      className="cardbox pad stack"
      aria-label={field.label}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void save(event)}
    >
      <LinkList
        id={id}
        field={field}
        links={draft}
        onChange={(next) => setDraft(next ?? [])}
        autoFocus={find}
      />
      <div className="rowx end">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="primary" type="submit" busy={busy} keys="mod+enter">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function Who({ links, label, of }: { links: LinkValue[]; label: string; of: number }) {
  const t = useT();
  const found = useRelated(
    'person',
    ['companies', 'eq', of],
    [...REACH, 'job_title', 'photo', 'access'].join(),
  );
  const known = new Map(found?.map((one) => [one.id, one]));
  if (!links.length) return null;
  const seen = links.filter(isSeen);
  return (
    <section className="cardbox" aria-label={label}>
      <header>
        <h2>{label}</h2>
        <span className="muted small tn">{links.length}</span>
      </header>
      <ul className="hl">
        {seen.map((link) => (
          <Person key={link.item.id} link={link} more={known.get(link.item.id)} />
        ))}
        {seen.length < links.length && (
          <li className="hi muted">{t('people.hidden', { count: links.length - seen.length })}</li>
        )}
      </ul>
    </section>
  );
}

type Seen = LinkValue & { item: ItemRef };
const isSeen = (link: LinkValue): link is Seen => !isHidden(link.item);

function Person({ link, more }: { link: Seen; more: Item | undefined }) {
  const t = useT();
  const { date } = useFormats();
  const { byKey } = useFields('person');
  const { title, kind } = link.item;
  const photo = more?.values.photo as FileValue | undefined;
  const words = [
    link.role || (more?.values.job_title as string | undefined),
    link.from && t('field.since', { date: date(link.from) }),
    link.to && t('field.until', { date: date(link.to) }),
  ].filter(Boolean);
  return (
    <li className="hi">
      <Avatar
        name={title}
        size={28}
        kind={kind}
        access={more?.values.access}
        image={photo && photoUrl(photo.id, 96)}
      />
      <span className="grow t">
        <span className="rowx">
          <Target item={link.item} />
          {link.is_primary && (
            <IconStarFilled size={12} role="img" aria-label={t('field.primary')} className="faint" />
          )}
        </span>
        {words.length > 0 && <span className="muted small block">{words.join(' · ')}</span>}
      </span>
      {REACH.map((key) => {
        const field = byKey.get(key);
        const value = more?.values[key];
        if (!field || isEmpty(value)) return null;
        const { Cell } = partOf(field);
        return (
          <span key={key} className="desk reach small">
            <Cell value={value} field={field} />
          </span>
        );
      })}
    </li>
  );
}
