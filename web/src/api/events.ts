/** Live events: the server names what changed, the cache reads it again under the reader's own rights. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { gathered } from './gathered';
import { askToKeep } from './keptStream';
import { keys } from './keys';
import { eventsAddress, heardAt } from './position';
import { hearPresence, listening } from './presence';
import { ask } from './reach';

interface ItemEvent {
  kind: string;
  id: number;
  version: number;
}

const SLOWEST = 30_000;
/** More cards than that have changed: all that are open are read again. */
const MANY = 200;
/** A browser has six connections to a server: tabs nobody looks at let go of theirs. */
const UNSEEN = 20_000;

/** What changes of items and notices are shown in. */
const LIVE: readonly QueryKey[] = [['item'], keys.lists, keys.inboxes];

/**
 * Listens until the returned function is called; reconnects by itself. The server tells what it has missed. `keeps`:
 * whether one of the tabs nobody looks at is to listen on.
 */
export function listenToEvents(cache: QueryClient, keeps = () => false): () => void {
  let source: EventSource | null = null;
  let timer = 0;
  let wait = 1000;
  let kept = false;
  const pending = new Set<string>();
  const inbox = gathered(() => readAgain(cache, keys.inboxes));
  const items = gathered(() => {
    const changed = [...pending];
    pending.clear();
    return refresh(cache, changed);
  });

  const connect = () => {
    source = new EventSource(eventsAddress());
    source.onopen = () => {
      wait = 1000;
      listening(true);
    };
    source.addEventListener('item', (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as ItemEvent;
      if (pending.size <= MANY) pending.add(`${data.kind}/${data.id}`);
      if (!kept) items.ask();
    });
    source.addEventListener('presence', (event) =>
      hearPresence(JSON.parse((event as MessageEvent<string>).data)),
    );
    // the server may have lost some for this stream, or its user's rights are others now
    source.addEventListener('refresh', () => {
      for (const what of [...LIVE, keys.me, keys.kinds]) void readAgain(cache, what);
    });
    source.addEventListener('notification', inbox.ask);
    for (const name of ['item', 'presence', 'refresh', 'notification'])
      source.addEventListener(name, (event) => heardAt(event as MessageEvent));
    source.onerror = () => {
      listening(false);
      void ask();
      if (source?.readyState !== EventSource.CLOSED) return;
      void readAgain(cache, keys.me); // refused: nobody may be signed in any more
      timer = window.setTimeout(connect, wait);
      wait = Math.min(wait * 2, SLOWEST);
    };
  };
  const disconnect = () => {
    source?.close();
    source = null;
    listening(false);
    window.clearTimeout(timer);
  };
  const onVisibility = () => {
    seen();
    if (document.hidden) {
      unseen = window.setTimeout(disconnect, UNSEEN);
      if (keeps()) giveUp = askToKeep(keep);
    } else if (!source) connect();
    else if (pending.size) items.ask();
  };
  let unseen = 0;
  let giveUp = () => {};
  // what changes on a page that nobody looks at is read again when somebody does
  const keep = () => {
    kept = true;
    window.clearTimeout(unseen);
    if (!source) connect();
  };
  const seen = () => {
    kept = false;
    giveUp();
    window.clearTimeout(unseen);
  };
  connect();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    disconnect();
    seen();
    document.removeEventListener('visibilitychange', onVisibility);
    inbox.stop();
    items.stop();
  };
}

async function refresh(cache: QueryClient, changed: string[]): Promise<void> {
  if (changed.length > MANY) {
    await Promise.all(LIVE.map((what) => readAgain(cache, what)));
    return;
  }
  const cards = changed.map((one) => {
    const [kind = '', id = ''] = one.split('/');
    return readAgain(cache, keys.card(kind, Number(id)));
  });
  await Promise.all([...cards, readAgain(cache, keys.lists)]);
}

/** What a first read brings that was under way may be older than the change: it is asked for again as it arrives. */
async function readAgain(cache: QueryClient, queryKey: QueryKey): Promise<void> {
  const first = cache
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined });
  await cache.invalidateQueries({ queryKey });
  await Promise.all(first.map((one) => cache.invalidateQueries({ queryKey: one.queryKey, exact: true })));
}
