/** Links to other items; where several may stand, each with a role and one primary (a person in several companies). */
import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import { Link as RouterLink } from '@tanstack/react-router';
import { type Hidden, type ItemRef, isHidden, type LinkValue } from '../api/itemTypes';
import { useFormats, useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { IconButton } from '../ui/Button';
import { linkFilter } from './filters/link';
import { ItemPicker } from './ItemPicker';
import { LineInput } from './plain';
import { targetKind } from './targetKind';
import type { EditProps, FieldPart, ShowProps } from './types';

type Links = LinkValue[] | ItemRef | Hidden;

const listOf = (value: Links | undefined): LinkValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [{ item: value }];

function Target({ item }: { item: ItemRef | Hidden }) {
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
  const { date } = useFormats();
  return (
    <span className="stack tight">
      {listOf(value).map((link, index) => (
        <span key={isHidden(link.item) ? `hidden-${index}` : link.item.id} className="co">
          {!isHidden(link.item) && <Avatar name={link.item.title} size={22} kind={link.item.kind} />}
          <span className="grow">
            <Target item={link.item} />
            {(link.role || link.to) && (
              <span className="muted small block">
                {[link.role, link.to && `– ${date(link.to)}`].filter(Boolean).join(' ')}
              </span>
            )}
          </span>
        </span>
      ))}
    </span>
  );
}

function Cell({ value }: ShowProps<Links>) {
  const links = listOf(value);
  const first = links.find((link) => link.is_primary) ?? links[0];
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
  return props.field.multiple ? <Several {...props} /> : <One {...props} />;
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

function Several({ value, field, id, onChange, autoFocus, error }: EditProps<Links>) {
  const t = useT();
  const links = listOf(value);
  const put = (at: number, change: Partial<LinkValue>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...change } : link)));
  const lead = (at: number) => onChange(links.map((link, index) => ({ ...link, is_primary: index === at })));
  return (
    <span className="stack tight" role="group" aria-label={field.label}>
      {links.map((link, index) => (
        <span key={isHidden(link.item) ? `hidden-${index}` : link.item.id} className="rowx">
          <span className="grow">
            <Target item={link.item} />
          </span>
          {!isHidden(link.item) && (
            <>
              <LineInput
                id={`${id}-role-${index}`}
                label={t('field.role')}
                placeholder={t('field.role')}
                value={link.role ?? ''}
                onChange={(role) => put(index, { role })}
              />
              <IconButton
                small
                icon={link.is_primary ? IconStarFilled : IconStar}
                label={t('field.primary')}
                aria-pressed={link.is_primary ?? false}
                onClick={() => lead(index)}
              />
              <IconButton
                small
                icon={IconX}
                label={t('field.remove')}
                onClick={() => onChange(links.filter((_, other) => other !== index))}
              />
            </>
          )}
        </span>
      ))}
      <ItemPicker
        key={links.length}
        id={id}
        kind={targetKind(field)}
        label={field.label}
        value={undefined}
        onPick={(item) => item && onChange([...links, { item, is_primary: links.length === 0 }])}
        autoFocus={autoFocus}
        error={Boolean(error)}
      />
    </span>
  );
}

/** Hidden targets are kept by the server and are not sent back: their id is not known here. */
function send(value: Links | undefined): unknown {
  if (value === undefined) return null;
  if (!Array.isArray(value)) return isHidden(value) ? undefined : value.id;
  return value.flatMap(({ item, ...rest }) => (isHidden(item) ? [] : [{ item: item.id, ...rest }]));
}

export const link: FieldPart<Links> = { Show, Cell, Edit, send, filter: linkFilter, tall: true };
