// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { OfflineError } from './errors';
import { answered, client, onSignedOut, send, sendRaw } from './http';
import { setPageUser } from './pageUser';

const network = vi.fn<typeof fetch>();

/** The head of an answer and then nothing: what a cable pulled in its midst leaves. */
function halfAnAnswer(): Response {
  const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
  return new Response(body, { status: 200, headers: { 'Content-Type': 'application/json' } });
}

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  network.mockImplementation(async () => halfAnAnswer());
});

it('a connection lost in the midst of an answer is a lost connection', async () => {
  await expect(send('GET', '/items/person/7')).rejects.toBeInstanceOf(OfflineError);
  await expect(answered(client.GET('/api/v1/me'))).rejects.toBeInstanceOf(OfflineError);
});

it('an abort is none', async () => {
  network.mockRejectedValueOnce(new DOMException('left', 'AbortError'));
  await expect(send('GET', '/items/person/7')).rejects.toMatchObject({ name: 'AbortError' });
});

it('a page speaks for the user it was made for, whoever else signs in beside it', async () => {
  const asked = async () => {
    await send('GET', '/items/person/7').catch(() => undefined);
    return new Request(network.mock.lastCall?.[0] ?? '').headers.get('Kartoteka-User');
  };
  setPageUser(7);
  expect(await asked()).toBe('7');
  setPageUser(null);
  expect(await asked()).toBeNull();
});

it('what belongs to another one who signed in beside it ends the session, also of what the sign-in library answers', async () => {
  const ended = vi.fn();
  const stop = onSignedOut(ended);
  const say = (code?: string) =>
    network.mockResolvedValueOnce(new Response(JSON.stringify({ code }), { status: 401 }));
  say();
  await expect(sendRaw('GET', '/_allauth/browser/v1/auth/session')).resolves.toMatchObject({ status: 401 });
  expect(ended).not.toHaveBeenCalled();
  say('unauthenticated');
  const asked = sendRaw('GET', '/_allauth/browser/v1/account/authenticators');
  await expect(asked).rejects.toMatchObject({ status: 401 });
  expect(ended).toHaveBeenCalledOnce();
  stop();
});
