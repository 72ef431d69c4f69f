/** Where the live events stood as this page had its first answer: what came since is heard, or read again. */
let first: string | null = null;

/** Told by whoever has called; what does not come from the server itself has no position. */
export function answeredAt(position: string | null): void {
  first ||= position;
}

/** The stream of events from that first answer on. */
export const eventsAddress = () => `/api/v1/events?position=${encodeURIComponent(first ?? '')}`;
