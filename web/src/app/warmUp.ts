/** Begins to load what the address will need while the words are still on their way: only for whoever seems signed in. */
import { queryClient } from '../api/client';
import { meQuery } from '../api/session';

export function warmUp(path: string, cookies: string): void {
  const isGate = /^\/(sign-in|welcome|forgotten-password)/.test(path);
  if (isGate || !/(^|; )(__Host-)?csrftoken=/.test(cookies)) return;
  void queryClient.prefetchQuery(meQuery);
  if (path.startsWith('/items/')) void import('../screens/card/CardScreen');
  else if (path === '/' || path.startsWith('/contacts')) void import('../screens/contacts/ContactsScreen');
}
