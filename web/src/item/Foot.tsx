/** The foot of a list: how many there are, exactly if one asks. */
import { IconAddressBook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { countQuery } from '../api/items';
import { useFormats, useT } from '../i18n';
import { Button } from '../ui/Button';

export function Foot({
  params,
  count,
  children,
}: {
  params: { kinds: string };
  count: { count: number; capped: boolean } | undefined;
  /** Beside the count: what the columns come to. */
  children?: ReactNode;
}) {
  const t = useT();
  const { number } = useFormats();
  const [asked, setAsked] = useState('');
  const shown = JSON.stringify(params);
  const capped = count?.capped ?? false;
  const exact = useQuery({
    ...countQuery(params, true),
    enabled: asked === shown && capped,
    placeholderData: undefined, // another list's number is no answer
  });
  const known = capped ? (exact.data ?? count) : count;
  return (
    <div className="tf" aria-live="polite">
      <IconAddressBook size={14} stroke={1.75} aria-hidden="true" />
      {known && (
        <span>
          <b>
            {number(known.count)}
            {known.capped ? '+' : ''}
          </b>{' '}
          {t('list.items', { count: known.count })}
        </span>
      )}
      {known?.capped && (
        <Button small look="quiet" busy={exact.isFetching} onClick={() => setAsked(shown)}>
          {t('list.count_exactly')}
        </Button>
      )}
      {children}
    </div>
  );
}
