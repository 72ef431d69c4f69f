/** The second factor: one-time codes, recovery codes and passkeys; signing in by them, adding and taking away. */
import { queryOptions } from '@tanstack/react-query';
import { type CreationOptions, createPasskey, type RequestOptions, showPasskey } from '../lib/webauthn';
import { askAuth, type FactorType } from './auth';
import { keys } from './keys';

export interface Factor {
  type: FactorType;
  created_at: number;
  last_used_at: number | null;
  /** Of a passkey. */
  id?: number;
  name?: string;
  /** Of the recovery codes. */
  unused_code_count?: number;
}

export interface NewKey {
  secret: string;
  totp_url: string;
  /** Rows of 0 and 1: the picture for the app's camera. */
  picture: string[];
}

const FACTORS = '/account/authenticators';

export const factorsQuery = queryOptions({
  queryKey: keys.factors,
  queryFn: () => askAuth<Factor[]>('GET', FACTORS),
});

/** Shows again who one is; good for five minutes. */
export const confirmPassword = (password: string) => askAuth('POST', '/auth/reauthenticate', { password });

/** The second step of signing in, by a one-time or a recovery code. */
export const signInByCode = (code: string) => askAuth('POST', '/auth/2fa/authenticate', { code });

export const newKey = () => askAuth<NewKey>('GET', `${FACTORS}/totp`);
export const switchCodesOn = (code: string) => askAuth('POST', `${FACTORS}/totp`, { code });
export const switchCodesOff = () => askAuth('DELETE', `${FACTORS}/totp`);

/** The codes where they were never shown, else none. */
export const recoveryCodes = async () =>
  (await askAuth<{ unused_codes?: string[] }>('GET', `${FACTORS}/recovery-codes`)).unused_codes ?? [];
export const newRecoveryCodes = async () =>
  (await askAuth<{ unused_codes?: string[] }>('POST', `${FACTORS}/recovery-codes`, {})).unused_codes ?? [];

/** False when the person closed the browser's window. */
export async function addPasskey(name: string): Promise<boolean> {
  const path = `${FACTORS}/webauthn`;
  const { creation_options } = await askAuth<{ creation_options: CreationOptions }>(
    'GET',
    `${path}?passwordless`,
  );
  const credential = await createPasskey(creation_options);
  if (!credential) return false;
  await askAuth('POST', path, { name, credential });
  return true;
}

export const renamePasskey = (id: number, name: string) =>
  askAuth('PUT', `${FACTORS}/webauthn`, { id, name });
export const removePasskey = (id: number) =>
  askAuth('DELETE', `${FACTORS}/webauthn`, { authenticators: [id] });

/** Instead of a password, or after it; false when the person closed the browser's window. */
export async function signInByPasskey(way: 'login' | 'authenticate'): Promise<boolean> {
  const path = `/auth/webauthn/${way}`;
  const { request_options } = await askAuth<{ request_options: RequestOptions }>('GET', path);
  const credential = await showPasskey(request_options);
  if (!credential) return false;
  await askAuth('POST', path, { credential });
  return true;
}
