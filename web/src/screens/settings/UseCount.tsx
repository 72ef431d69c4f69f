/** How many contacts have an entry of a list, as a link to them: asked when its line comes into sight. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useUseCount } from '../../api/settings';
import { useFormats, useT } from '../../i18n';

export interface Uses {
  /** The kinds that can have it, with commas. */
  kinds: string;
  filter: readonly unknown[];
}

/** How the contacts that have this choice are found. */
export const usesOfChoice = (
  { kinds, field, many }: { kinds: string; field: string; many?: boolean },
  key: string,
): Uses => ({ kinds, filter: many ? [field, 'has_any', [key]] : [field, 'eq', key] });

export function UseCount({ uses }: { uses: Uses }) {
  const t = useT();
  const formats = useFormats();
  const line = useRef<HTMLSpanElement>(null);
  const seen = useSeen(line);
  const { data } = useUseCount(uses.kinds, uses.filter, seen);
  const text =
    data &&
    t('list.uses', { count: data.count, shown: formats.number(data.count) + (data.capped ? '+' : '') });
  return (
    <span ref={line} className="uses small tn">
      {text && data.count === 0 && <span className="muted">{text}</span>}
      {text && data.count > 0 && (
        <Link
          className="link"
          to="/contacts"
          search={{ kind: uses.kinds.includes(',') ? 'all' : uses.kinds, filter: [...uses.filter] }}
        >
          {text}
        </Link>
      )}
    </span>
  );
}

function useSeen(element: React.RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current || seen) return;
    const watcher = new IntersectionObserver((entries) => setSeen(entries.some((one) => one.isIntersecting)));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element, seen]);
  return seen;
}
