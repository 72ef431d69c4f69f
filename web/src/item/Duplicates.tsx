/** Beside the form of a new item: who looks like it, why, and the ways to go on with that one instead. */
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Duplicate } from '../api/items';
import { type MessageId, useT } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';

interface Props {
  found: readonly Duplicate[];
  /** Goes on with that one: what was typed is taken along. */
  onUse: (one: Duplicate) => void;
}

const SHOWN = 5;

export function Duplicates({ found, onUse }: Props) {
  const t = useT();
  const why = useReason();
  if (!found.length) return null;
  return (
    <aside className="dups" aria-label={t('create.duplicates', { count: found.length })}>
      <p role="status">
        <b>{t('create.duplicates', { count: found.length })}</b>
      </p>
      <ul>
        {found.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <span className="rowx">
              <Avatar name={one.title} size={22} kind={one.kind} />
              <span className="grow hyph">
                <b>{one.title}</b>
                <span className="muted small block">{why(one)}</span>
              </span>
            </span>
            <span className="rowx wrap">
              <Link
                className="btn sm"
                to="/items/$kind/$id"
                params={{ kind: one.kind, id: String(one.id) }}
                target="_blank"
                aria-label={t('create.open_one', { title: one.title })}
              >
                <IconExternalLink size={14} stroke={1.75} aria-hidden="true" />
                {t('draft.open')}
              </Link>
              <Button
                small
                look="quiet"
                aria-label={t('create.use_one', { title: one.title })}
                onClick={() => onUse(one)}
              >
                {t('create.use')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** "same phone", "name 92 %". */
function useReason(): (one: Duplicate) => string {
  const t = useT();
  return ({ reason, score }) =>
    reason === 'similar'
      ? t('duplicate.similar', { percent: score ?? 0 })
      : reason
        ? t(`duplicate.${reason}` as MessageId)
        : '';
}
