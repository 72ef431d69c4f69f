/** The one place that talks to the server: session, CSRF, idempotency keys, errors as types. */
import { ApiError, type ErrorBody, errorOf, OfflineError } from './errors';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface Options {
  body?: unknown;
  query?: Record<string, string | number | boolean | null | undefined> | undefined;
  /** The same key for the same act: a repeated write happens once. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
}

const listeners = new Set<() => void>();

/** Called when the server no longer knows the session. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `send('PATCH', '/items/person/7', { body })`; paths stand under /api/v1. Throws ApiError or OfflineError. */
export async function send<Answer>(method: Method, path: string, options: Options = {}): Promise<Answer> {
  const response = await call(method, `/api/v1${path}`, options);
  const body = await bodyOf(response);
  if (response.ok) return body as Answer;
  const error = errorOf(response.status, body, Number(response.headers.get('Retry-After')) || null);
  if (error.status === 401) for (const listener of listeners) listener();
  throw error;
}

/** A call outside the interface's habits (sign-in): the answer as it comes. */
export async function sendRaw(
  method: Method,
  path: string,
  options: Options = {},
): Promise<{ status: number; body: unknown }> {
  const response = await call(method, path, options);
  return { status: response.status, body: await bodyOf(response) };
}

async function call(method: Method, path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const form = options.body instanceof FormData ? options.body : null;
  if (options.body !== undefined && !form) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') {
    headers['X-CSRFToken'] = await csrfToken();
    headers['Idempotency-Key'] = options.key ?? newKey();
  }
  const body = form ?? (options.body === undefined ? null : JSON.stringify(options.body));
  try {
    return await fetch(path + queryOf(options.query), {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal ?? null,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new OfflineError();
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok) throw new ApiError(response.status, unreadable);
    return undefined;
  }
}

const unreadable: ErrorBody = { code: 'unreadable_answer', message: '' };

export function newKey(): string {
  return (
    crypto.randomUUID?.() ??
    Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-')
  );
}

function queryOf(query: Options['query']): string {
  const wanted = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return wanted.length ? `?${new URLSearchParams(wanted.map(([key, value]) => [key, String(value)]))}` : '';
}

/** The token that Django compares; a fresh browser asks for one first. Behind HTTPS the cookie has a prefix. */
async function csrfToken(): Promise<string> {
  const known = () => cookie('__Host-csrftoken') ?? cookie('csrftoken');
  if (known() === null)
    await fetch('/_allauth/browser/v1/auth/session', { credentials: 'same-origin' }).catch(() => null);
  return known() ?? '';
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}
