/** Links to other items; where several may stand, each with a role and one primary (a person in several companies). */
import { Link as RouterLink } from '@tanstack/react-router';
import { type Hidden, type ItemRef, isHidden, type LinkValue } from '../api/itemTypes';
import { useFormats, useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { linkFilter } from './filters/link';
import { ItemPicker } from './ItemPicker';
import { LinkList } from './LinkList';
import { parted } from './linkTime';
import { targetKind } from './targetKind';
import type { EditProps, FieldPart, ShowProps } from './types';

type Links = LinkValue[] | ItemRef | Hidden;

const listOf = (value: Links | undefined): LinkValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [{ item: value }];

export function Target({ item }: { item: ItemRef | Hidden }) {
  const t = useT();
  if (isHidden(item)) return <span className="muted">{t('item.hidden')}</span>;
  return (
    <RouterLink
      to="/items/$kind/$id"
      params={{ kind: item.kind, id: String(item.id) }}
      className="b t"
      onClick={(event) => event.stopPropagation()}
    >
      {item.title}
    </RouterLink>
  );
}

function Show({ value }: ShowProps<Links>) {
  const t = useT();
  const [present, former] = parted(listOf(value));
  return (
    <span className="stack tight">
      <Lines links={present} />
      {former.length > 0 && <span className="muted small b">{t('field.former')}</span>}
      <Lines links={former} />
    </span>
  );
}

function Lines({ links }: { links: LinkValue[] }) {
  const t = useT();
  const { date } = useFormats();
  return links.map((link, index) => (
    <span key={isHidden(link.item) ? `hidden-${index}` : link.item.id} className="co">
      {!isHidden(link.item) && <Avatar name={link.item.title} size={22} kind={link.item.kind} />}
      <span className="grow">
        <Target item={link.item} />
        {(link.role || link.from || link.to) && (
          <span className="muted small block">
            {[
              link.role,
              link.from && t('field.since', { date: date(link.from) }),
              link.to && t('field.until', { date: date(link.to) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </span>
    </span>
  ));
}

function Cell({ value }: ShowProps<Links>) {
  const links = listOf(value);
  const [present] = parted(links);
  const first = present.find((link) => link.is_primary) ?? present[0] ?? links[0];
  if (!first) return null;
  return (
    <span className="co">
      {!isHidden(first.item) && <Avatar name={first.item.title} size={18} kind={first.item.kind} />}
      <Target item={first.item} />
      {links.length > 1 && <span className="more">+{links.length - 1}</span>}
    </span>
  );
}

function Edit(props: EditProps<Links>) {
  const { value, ...rest } = props;
  return props.field.multiple ? <LinkList links={listOf(value)} {...rest} /> : <One {...props} />;
}

function One({ value, field, id, onChange, onDone, autoFocus, error, inForm }: EditProps<Links>) {
  const current = listOf(value)[0]?.item;
  return (
    <ItemPicker
      id={id}
      kind={targetKind(field)}
      label={field.label}
      value={current && !isHidden(current) ? current : undefined}
      onPick={(item) => {
        onChange(item);
        if (!inForm) window.setTimeout(() => onDone?.());
      }}
      autoFocus={autoFocus}
      error={Boolean(error)}
      clearable
    />
  );
}

/** Hidden targets are kept by the server and are not sent back: their id is not known here. */
function send(value: Links | undefined): unknown {
  if (value === undefined) return null;
  if (!Array.isArray(value)) return isHidden(value) ? undefined : value.id;
  return value.flatMap(({ item, ...rest }) => (isHidden(item) ? [] : [{ item: item.id, ...rest }]));
}

export const link: FieldPart<Links> = { Show, Cell, Edit, send, filter: linkFilter, tall: true };
