/** The routes of signing in, which speak in their own habits: every answer as data, every refusal as an ApiError. */
import { ApiError } from './errors';
import { type Method, sendRaw } from './http';
import { endSession, whoIsSignedIn } from './session';

const AUTH = '/_allauth/browser/v1';

interface AuthAnswer<Data> {
  data?: Data;
  errors?: { code: string; message: string; param?: string }[];
}

interface Flow {
  id: string;
  is_pending?: boolean;
  types?: FactorType[];
}

export type FactorType = 'totp' | 'recovery_codes' | 'webauthn';

/** Fails with the first code that was said; `confirm_again` where the password must be asked first. */
export async function askAuth<Data>(method: Method, path: string, body?: unknown): Promise<Data> {
  const { status, body: answer, retryAfter } = await sendRaw(method, AUTH + path, { body });
  const { data, errors } = (answer ?? {}) as AuthAnswer<Data>;
  if (status < 400) return data as Data;
  const first = errors?.[0];
  const tooMany = status === 429 || first?.code.startsWith('too_many') || first?.code === 'rate_limited';
  const code = tooMany
    ? 'too_many_attempts'
    : status === 401
      ? 'confirm_again'
      : (first?.code ?? `http_${status}`);
  const fields = first?.param ? { [first.param]: [first.code] } : {};
  throw new ApiError(status, { code, message: '', fields }, retryAfter);
}

/**
 * The ways of the second step; null when the password was enough, or this user is signed in already. Another one who is
 * signed in in this browser is signed out. Fails with `wrong_credentials` or `too_many_attempts`.
 */
export async function signIn(email: string, password: string): Promise<FactorType[] | null> {
  const answer = await logIn(email, password);
  if (answer.status !== 409) return nextOf(answer);
  const one = await whoIsSignedIn();
  if (one?.email.toLowerCase() === email.trim().toLowerCase()) return null;
  await endSession();
  return nextOf(await logIn(email, password));
}

type Answer = Awaited<ReturnType<typeof sendRaw>>;

const logIn = (email: string, password: string) =>
  sendRaw('POST', `${AUTH}/auth/login`, { body: { email, password } });

function nextOf({ status, body, retryAfter }: Answer): FactorType[] | null {
  if (status === 200) return null;
  const { data, errors } = (body ?? {}) as AuthAnswer<{ flows?: Flow[] }>;
  const pending = data?.flows?.find((one) => one.id === 'mfa_authenticate' && one.is_pending);
  if (pending) return pending.types ?? [];
  const first = errors?.[0];
  const tooMany = status === 429 || first?.code.startsWith('too_many');
  const code = tooMany ? 'too_many_attempts' : status < 500 ? 'wrong_credentials' : `http_${status}`;
  throw new ApiError(status, { code, message: first?.message ?? '' }, retryAfter);
}
