/** Who is signed in: signing in and out, one-time links, sessions, the own profile. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from './errors';
import { answered, client, sendRaw } from './http';
import { keys } from './keys';
import { pageUser, setPageUser } from './pageUser';
import type { Me, Shape } from './types';

const AUTH = '/_allauth/browser/v1';

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async () => {
    const me = (await answered(client.GET('/api/v1/me'))) as Me;
    if (pageUser() === null) setPageUser(me.id);
    return me;
  },
  staleTime: 300_000,
  retry: (count, error) => !(error instanceof ApiError && error.status === 401) && count < 3,
});

/** The signed-in user; only below the shell, where there always is one. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe outside the signed-in shell');
  return data;
}

export function useSaveMe() {
  const cache = useQueryClient();
  return async (change: Partial<Pick<Me, 'name' | 'language' | 'timezone' | 'density' | 'theme'>>) => {
    const before = cache.getQueryData<Me>(keys.me);
    if (before) cache.setQueryData<Me>(keys.me, { ...before, ...change });
    try {
      await answered(client.PATCH('/api/v1/me', { body: change }));
      await cache.invalidateQueries({ queryKey: keys.me });
    } catch (error) {
      cache.setQueryData(keys.me, before);
      throw error;
    }
  };
}

interface AuthAnswer {
  errors?: { code: string; message: string; param?: string }[];
}

export interface SignedIn {
  id: number;
  email: string;
}

/** Who is signed in in this browser, whoever's page this is; null: nobody, or not wholly. */
export async function whoIsSignedIn(): Promise<SignedIn | null> {
  const { status, body, retryAfter } = await sendRaw('GET', `${AUTH}/auth/session`);
  if (status === 200) return (body as { data: { user: SignedIn } }).data.user;
  if (status === 401) return null;
  throw new ApiError(status, { code: `http_${status}`, message: '' }, retryAfter);
}

/** Another one who signed in in this browser after this page was opened. */
export async function whoElseIsSignedIn(): Promise<SignedIn | null> {
  const [one, mine] = [await whoIsSignedIn(), pageUser()];
  return mine === null || one?.id === mine ? null : one;
}

/** Of this page's user; another one who signed in in the same browser meanwhile stays so. */
export async function signOut(): Promise<void> {
  if (!(await whoElseIsSignedIn())) await endSession();
}

/** The server says 401 when it is done: nobody is signed in any more. Any other answer means he still is. */
export async function endSession(): Promise<void> {
  const { status, retryAfter } = await sendRaw('DELETE', `${AUTH}/auth/session`);
  if (status === 200 || status === 401) return;
  throw new ApiError(status, { code: `http_${status}`, message: '' }, retryAfter);
}

export type Session = Shape<'SessionAnswer'>;

export const readSessions = async () => (await answered(client.GET('/api/v1/sessions'))).items;

export async function closeSessions(ids: number[]): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      answered(client.DELETE('/api/v1/sessions/{session_id}', { params: { path: { session_id: id } } })),
    ),
  );
}

export async function changePassword(current: string, next: string): Promise<void> {
  const { status, body } = await sendRaw('POST', `${AUTH}/account/password/change`, {
    body: { current_password: current, new_password: next },
  });
  if (status < 400) return;
  // codes, not words: the sign-in library only says them in English
  const fields: Record<string, string[]> = {};
  for (const { param = 'new_password', code } of (body as AuthAnswer | undefined)?.errors ?? []) {
    fields[param] = [...(fields[param] ?? []), code];
  }
  throw new ApiError(status, { code: 'check_fields', message: '', fields });
}

export type Welcome = Shape<'WelcomeAnswer'>;

export const readWelcome = (secret: string) =>
  answered(client.GET('/api/v1/welcome/{secret}', { params: { path: { secret } } }));
export const answerWelcome = (secret: string, body: Shape<'WelcomeFields'>) =>
  answered(client.POST('/api/v1/welcome/{secret}', { params: { path: { secret } }, body }));
export const askForLink = (email: string) => answered(client.POST('/api/v1/welcome', { body: { email } }));
