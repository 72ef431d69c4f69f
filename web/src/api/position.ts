/** How far this page knows the live events: what came since its first answer, or its last event, is heard or read again. */
import { pageUser } from './pageUser';

let first: string | null = null;
let last = '';

/** Told by whoever has called; what does not come from the server itself has no position. */
export function answeredAt(position: string | null): void {
  first ??= position;
}

/** Told of each event, which says from where to go on after it. */
export function heardAt({ lastEventId }: MessageEvent): void {
  last = lastEventId || last;
}

/** The stream of this page's user's events from there on. */
export function eventsAddress(): string {
  const user = pageUser();
  const position = last || (first ?? '');
  return `/api/v1/events?${new URLSearchParams({ position, ...(user === null ? {} : { user: `${user}` }) })}`;
}
