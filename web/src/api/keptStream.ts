/** Of a user's tabs that nobody looks at, one keeps its stream of events: a browser has six connections to a server. */
import { pageUser } from './pageUser';

const nameOf = (user: number | null) => `kartoteka.stream.${user ?? ''}`;

/**
 * Asks to be that one: `chosen` is called as soon as no other is it. The returned function gives it up; the next one
 * that asked is chosen then.
 */
export function askToKeep(chosen: () => void): () => void {
  const asking = new AbortController();
  let giveUp = () => {};
  const kept = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const keep = () => {
    chosen();
    return kept;
  };
  // given up before its turn
  void navigator.locks?.request(nameOf(pageUser()), { signal: asking.signal }, keep).catch(() => undefined);
  return () => {
    asking.abort();
    giveUp();
  };
}
