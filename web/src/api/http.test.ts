// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { OfflineError } from './errors';
import { answered, client, send, speakFor } from './http';

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
  speakFor(7);
  expect(await asked()).toBe('7');
  speakFor(null);
  expect(await asked()).toBeNull();
});
