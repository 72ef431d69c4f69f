/** A strip of links that scrolls, as the pages of settings and manual do on a phone: the open one stays in sight. */
import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** For the strip; `path` is that of the open page, `ready` says whether its names have come. */
export function useInSight(path: string, ready = true): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(() => {
    if (!ready) return;
    const show = () => {
      const open = strip.current?.querySelector(`a[href="${CSS.escape(path)}"]`);
      open?.scrollIntoView?.({ inline: 'center', block: 'nearest' });
    };
    show();
    // the router puts back what has been scrolled on each page: after that
    return router.subscribe('onRendered', show);
  }, [path, ready, router]);
  return strip;
}
