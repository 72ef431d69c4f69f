/** Begins to load the words, and for whoever seems signed in what the address will need, all at once. */
import { queryClient } from '../api/client';
import { meQuery } from '../api/session';
import { loadMessages } from '../i18n/messages';
import { chosenLanguage } from '../lib/language';

export function warmUp(path: string, cookies: string): void {
  void loadMessages(chosenLanguage());
  const isGate = /^\/(sign-in|welcome|forgotten-password)/.test(path);
  if (isGate || !/(^|; )(__Host-)?csrftoken=/.test(cookies)) return;
  void queryClient.prefetchQuery(meQuery);
  if (path.startsWith('/items/')) void import('../screens/card/CardScreen');
  else if (path === '/' || path.startsWith('/contacts')) void import('../screens/contacts/ContactsScreen');
}
