/** Below a list that comes in pages: the button that fetches the next one; nothing where there is none. */
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from './Button';

interface Props {
  query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'>;
  label: string;
  className?: string;
}

export function MorePages({ query, label, className }: Props) {
  if (!query.hasNextPage) return null;
  return (
    <div className={className}>
      <Button small onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
        {label}
      </Button>
    </div>
  );
}
