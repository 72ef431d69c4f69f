/** Live events: the server names what changed, the cache reads it again under the reader's own rights. */
import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys';

interface ItemEvent {
  kind: string;
  id: number;
  version: number;
}

const SLOWEST = 30_000;
/** A browser has six connections to a server: tabs nobody looks at let go of theirs. */
const UNSEEN = 20_000;

/** Listens until the returned function is called; reconnects by itself and catches up on what it missed. */
export function listenToEvents(cache: QueryClient): () => void {
  let source: EventSource | null = null;
  let timer = 0;
  let wait = 1000;
  let connectedBefore = false;
  const pending = new Set<string>();

  const connect = () => {
    source = new EventSource('/api/v1/events');
    source.onopen = () => {
      wait = 1000;
      if (connectedBefore) refreshAll(cache);
      connectedBefore = true;
    };
    source.addEventListener('item', (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as ItemEvent;
      pending.add(`${data.kind}/${data.id}`);
      scheduleRefresh();
    });
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = window.setTimeout(connect, wait);
      wait = Math.min(wait * 2, SLOWEST);
    };
  };
  let refreshTimer = 0;
  // a bulk act changes many items at once: one refresh for all of them
  const scheduleRefresh = () => {
    if (refreshTimer) return;
    refreshTimer = window.setTimeout(() => {
      refreshTimer = 0;
      refresh(cache, [...pending]);
      pending.clear();
    }, 150);
  };
  const disconnect = () => {
    source?.close();
    source = null;
    window.clearTimeout(timer);
  };
  const onVisibility = () => {
    window.clearTimeout(unseen);
    if (document.hidden) unseen = window.setTimeout(disconnect, UNSEEN);
    else if (!source) connect();
  };
  let unseen = 0;
  connect();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    disconnect();
    window.clearTimeout(unseen);
    document.removeEventListener('visibilitychange', onVisibility);
    window.clearTimeout(refreshTimer);
  };
}

function refresh(cache: QueryClient, changed: string[]): void {
  for (const one of changed) {
    const [kind = '', id = ''] = one.split('/');
    cache.invalidateQueries({ queryKey: keys.card(kind, Number(id)) });
  }
  cache.invalidateQueries({ queryKey: keys.lists });
}

function refreshAll(cache: QueryClient): void {
  cache.invalidateQueries({ queryKey: ['item'] });
  cache.invalidateQueries({ queryKey: keys.lists });
}
