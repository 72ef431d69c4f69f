/** The links of an item to several others: each with its role, its time, one of them primary; one that ends stays. */
import { IconCalendarX, IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { isHidden, type LinkValue } from '../api/itemTypes';
import { useT } from '../i18n';
import { IconButton } from '../ui/Button';
import { ItemPicker } from './ItemPicker';
import { Target } from './link';
import { isOtherSide, sideOf } from './linkSides';
import { isFormer } from './linkTime';
import { LineInput } from './plain';
import { targetKind } from './targetKind';
import type { EditProps } from './types';

interface Props extends Omit<EditProps<LinkValue[]>, 'value'> {
  links: LinkValue[];
}

export function LinkList({ links, field, id, onChange, autoFocus, error, remark }: Props) {
  const t = useT();
  const side = sideOf(field);
  const [before] = useState(links);
  // an item's own list always has a primary link: only there another one takes its place
  const stays = (link: LinkValue) =>
    isOtherSide(field) && before.some((one) => one.is_primary && idOf(one) === idOf(link));
  return (
    <span className="stack tight" role="group" aria-label={field.label} aria-describedby={remark}>
      {links.map((link, index) => (
        <Line
          key={isHidden(link.item) ? `hidden-${index}` : link.item.id}
          id={`${id}-${index}`}
          link={link}
          onPut={(change) =>
            onChange(links.map((one, other) => (other === index ? { ...one, ...change } : one)))
          }
          primaryStays={stays(link) ? t('field.primary_stays') : undefined}
          onLead={() => onChange(side.lead(links, index))}
          onEnd={() => onChange(side.end(links, index))}
          onRemove={() => onChange(links.filter((_, other) => other !== index))}
        />
      ))}
      <ItemPicker
        key={links.length}
        id={id}
        kind={targetKind(field)}
        label={field.label}
        value={undefined}
        onPick={(item) => item && onChange(side.add(links, item))}
        autoFocus={autoFocus}
        error={Boolean(error)}
      />
      {links.length > 0 && !isOtherSide(field) && <span className="muted small">{t('field.move_hint')}</span>}
    </span>
  );
}

const idOf = ({ item }: LinkValue) => (isHidden(item) ? null : item.id);

interface LineProps {
  id: string;
  link: LinkValue;
  /** Why it goes on being the primary one, where that is not for this list to end. */
  primaryStays: string | undefined;
  onPut: (change: Partial<LinkValue>) => void;
  onLead: () => void;
  onEnd: () => void;
  onRemove: () => void;
}

function Line({ id, link, primaryStays, onPut, onLead, onEnd, onRemove }: LineProps) {
  const t = useT();
  const { item } = link;
  if (isHidden(item))
    return (
      <span className="rowx">
        <Target item={item} />
      </span>
    );
  const named = (words: string) => `${item.title}: ${words}`;
  return (
    <span className="lnkl" role="group" aria-label={item.title}>
      <span className="rowx">
        <span className="grow">
          <Target item={item} />
        </span>
        <IconButton
          small
          icon={link.is_primary ? IconStarFilled : IconStar}
          label={t('field.primary')}
          aria-pressed={link.is_primary ?? false}
          disabledReason={link.is_primary ? primaryStays : undefined}
          onClick={onLead}
        />
        {!isFormer(link) && (
          <IconButton small icon={IconCalendarX} label={t('field.end_today')} onClick={onEnd} />
        )}
        <IconButton small icon={IconX} label={t('field.remove')} onClick={onRemove} />
      </span>
      <LineInput
        id={`${id}-role`}
        label={named(t('field.role'))}
        placeholder={t('field.role')}
        value={link.role ?? ''}
        onChange={(role) => onPut({ role })}
      />
      <span className="lnkt">
        <Day
          id={`${id}-from`}
          words={t('field.from')}
          value={link.from}
          onChange={(from) => onPut({ from })}
        />
        <Day id={`${id}-to`} words={t('field.to')} value={link.to} onChange={(to) => onPut({ to })} />
      </span>
    </span>
  );
}

interface DayProps {
  id: string;
  words: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

function Day({ id, words, value, onChange }: DayProps) {
  return (
    <label className="small muted" htmlFor={id}>
      {words}
      <LineInput id={id} type="date" value={value ?? ''} onChange={(day) => onChange(day || undefined)} />
    </label>
  );
}
