/** The head of a card: where it belongs, its place in the list one came from, title, access, and the Actions menu. */
import { IconArrowLeft, IconChevronDown, IconChevronUp, IconDots, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { photoUrl, useKind } from '../api/items';
import type { FileValue, Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { Button, IconButton } from '../ui/Button';
import { HelpLink } from '../ui/HelpLink';
import { useDocumentTitle } from '../ui/PageHead';
import { ItemMenu } from './ItemMenu';
import { MarkButtons } from './marks/MarkButtons';
import { listAddress, type Neighbours } from './neighbours';
import { Present } from './Present';

interface Props {
  item: Item;
  neighbours: Neighbours;
  onEdit: () => void;
  onTrash: () => void;
}

export function CardHead({ item, neighbours, onEdit, onTrash }: Props) {
  const t = useT();
  const kind = useKind(item.kind);
  const photo = item.values.photo as FileValue | undefined;
  useDocumentTitle(item.title);
  return (
    <header className="cardh">
      <div className="ch">
        <Link to="/contacts" search={listAddress(item.kind)} className="bc" title={t('card.back')}>
          <IconArrowLeft size={15} stroke={1.75} aria-hidden="true" />{' '}
          <span className="desk-inline">{kind?.plural ?? ''}</span>
        </Link>
        {neighbours.place && (
          <span className="pn">
            <IconButton
              small
              icon={IconChevronUp}
              keys="k"
              label={t('card.previous')}
              onClick={neighbours.previous}
              disabledReason={neighbours.hasPrevious ? undefined : t('card.first')}
            />
            <IconButton
              small
              icon={IconChevronDown}
              keys="j"
              label={t('card.next')}
              onClick={neighbours.next}
              disabledReason={neighbours.hasNext ? undefined : t('card.last')}
            />
            <span className="muted tn desk-inline">{t('card.place', neighbours.place)}</span>
          </span>
        )}
        <span className="grow" />
        <Present kind={item.kind} id={item.id} />
        <MarkButtons kind={item.kind} id={item.id} />
        {item.can?.edit && (
          <Button icon={IconPencil} keys="e" aria-label={t('edit')} onClick={onEdit}>
            <span className="desk-inline">{t('edit')}</span>
          </Button>
        )}
        <ItemMenu
          item={item}
          position="bottom-end"
          onEdit={onEdit}
          onTrash={onTrash}
          target={
            <button type="button" className="btn" aria-label={t('actions')}>
              <IconDots size={16} stroke={1.75} aria-hidden="true" />
              <span className="desk-inline">{t('actions')}</span>
            </button>
          }
        />
        <HelpLink />
      </div>
      <div className="tt">
        <Avatar
          name={item.title}
          size={40}
          kind={item.kind}
          access={item.values.access}
          image={photo && photoUrl(photo.id, 96)}
        />
        <h1 className="hyph">{item.title}</h1>
      </div>
      {item.incomplete && item.incomplete.length > 0 && (
        <p className="incomplete">{t('card.incomplete', { count: item.incomplete.length })}</p>
      )}
    </header>
  );
}
