/** The head of a card: where it belongs, its place in the list one came from, title, access, and the Actions menu. */
import {
  IconArrowLeft,
  IconChevronDown,
  IconChevronUp,
  IconDots,
  IconEye,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { fileUrl, useKind } from '../api/items';
import type { FileValue, Item } from '../api/itemTypes';
import { useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { Button, IconButton } from '../ui/Button';
import { HelpLink } from '../ui/HelpLink';
import { Menu, MenuItem } from '../ui/Menu';
import { useDocumentTitle } from '../ui/PageHead';
import type { Neighbours } from './neighbours';

const WhoCanSee = lazy(() => import('./access/WhoCanSee').then((one) => ({ default: one.WhoCanSee })));

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
  const [asking, setAsking] = useState(false);
  useDocumentTitle(item.title);
  return (
    <header className="cardh">
      <div className="ch">
        <Link to="/contacts" search={{ kind: item.kind }} className="bc" title={t('card.back')}>
          <IconArrowLeft size={15} stroke={1.75} aria-hidden="true" /> {kind?.plural ?? ''}
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
            <span className="muted tn">{t('card.place', neighbours.place)}</span>
          </span>
        )}
        <span className="grow" />
        {item.can?.edit && (
          <Button icon={IconPencil} keys="e" onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
        <Menu
          position="bottom-end"
          target={
            <button type="button" className="btn" aria-label={t('actions')}>
              <IconDots size={16} stroke={1.75} aria-hidden="true" />
              <span className="desk-inline">{t('actions')}</span>
            </button>
          }
        >
          {item.can?.edit && (
            <MenuItem icon={IconPencil} onClick={onEdit}>
              {t('card.edit')}
            </MenuItem>
          )}
          <MenuItem icon={IconEye} onClick={() => setAsking(true)}>
            {t('why.title')}
          </MenuItem>
          {item.can?.delete && (
            <MenuItem icon={IconTrash} danger onClick={onTrash}>
              {t('card.delete')}
            </MenuItem>
          )}
        </Menu>
        <HelpLink />
      </div>
      <div className="tt">
        <Avatar
          name={item.title}
          size={40}
          kind={item.kind}
          isPublic={item.values.access !== undefined && item.values.access !== 'private'}
          image={photo ? fileUrl(photo.id) : null}
        />
        <h1 className="hyph">{item.title}</h1>
      </div>
      {asking && (
        <Suspense>
          <WhoCanSee item={item} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {item.incomplete && item.incomplete.length > 0 && (
        <p className="incomplete">{t('card.incomplete', { count: item.incomplete.length })}</p>
      )}
    </header>
  );
}
