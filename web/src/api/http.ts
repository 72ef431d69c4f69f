/** The one place that talks to the server: session, CSRF, idempotency keys, errors as types. */
import createClient from 'openapi-fetch';
import { ApiError, type ErrorBody, errorOf, OfflineError } from './errors';
import { pageUser } from './pageUser';
import { answeredAt } from './position';
import { answeredWith } from './reach';
import type { paths } from './schema';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface Options {
  body?: unknown;
  query?: Record<string, string | number | boolean | null | undefined> | undefined;
  /** The same key for the same act: a repeated write happens once. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Sent though the page is going. */
  leaving?: boolean | undefined;
}

const listeners = new Set<() => void>();

/** Called when the server no longer knows the session. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The interface with the types of its own description: `answered(client.GET('/api/v1/me'))`. */
export const client = createClient<paths>({ baseUrl: window.location.origin, fetch: dispatch });

/** What was answered. Throws ApiError or OfflineError. */
export async function answered<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call.catch(brokenOff);
  if (!response.ok) throw refusal(response, error);
  return data as Data;
}

/** `send('PATCH', '/items/person/7', { body })`; paths stand under /api/v1. Throws ApiError or OfflineError. */
export async function send<Answer>(method: Method, path: string, options: Options = {}): Promise<Answer> {
  const response = await call(method, `/api/v1${path}`, options);
  const body = await bodyOf(response);
  if (response.ok) return body as Answer;
  throw refusal(response, body);
}

/** A call outside the interface's habits (sign-in): the answer as it comes. Throws ApiError where it was another one's. */
export async function sendRaw(
  method: Method,
  path: string,
  options: Options = {},
): Promise<{ status: number; body: unknown; retryAfter: number | null }> {
  const response = await call(method, path, options);
  const body = await bodyOf(response);
  if (response.status === 401 && (body as Partial<ErrorBody> | undefined)?.code === 'unauthenticated')
    throw refusal(response, body);
  return { status: response.status, body, retryAfter: retryAfter(response) };
}

function call(method: Method, path: string, options: Options): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json' });
  const form = options.body instanceof FormData ? options.body : null;
  if (options.body !== undefined && !form) headers.set('Content-Type', 'application/json');
  if (options.key) headers.set('Idempotency-Key', options.key);
  const body = form ?? (options.body === undefined ? null : JSON.stringify(options.body));
  const url = new URL(path + queryOf(options.query), window.location.origin);
  const keepalive = options.leaving ?? false;
  return dispatch(new Request(url, { method, headers, body, keepalive, signal: options.signal ?? null }));
}

/** Adds what every request carries; no answer, or half of one, is an OfflineError, a 401 ends the session. */
async function dispatch(request: Request): Promise<Response> {
  const user = pageUser();
  if (user !== null) request.headers.set('Kartoteka-User', `${user}`);
  if (request.method !== 'GET') {
    request.headers.set('X-CSRFToken', await csrfToken());
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey());
  }
  const response = await fetch(request).catch((cause) => {
    if (cause instanceof TypeError) answeredWith(null);
    return brokenOff(cause);
  });
  answeredWith(response.status);
  answeredAt(response.headers.get('Kartoteka-Position'));
  return response;
}

/** The network fails with a TypeError, before the answer or in the midst of it; an abort stays one. */
function brokenOff(cause: unknown): never {
  throw cause instanceof TypeError ? new OfflineError() : cause;
}

function refusal(response: Response, body: unknown): ApiError {
  const error = errorOf(response.status, body, retryAfter(response));
  if (error.status === 401) for (const listener of listeners) listener();
  return error;
}

const retryAfter = (response: Response) => Number(response.headers.get('Retry-After')) || null;

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text().catch(brokenOff);
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
