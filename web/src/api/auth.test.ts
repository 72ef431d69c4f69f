// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signIn } from './auth';

const network = vi.fn<typeof fetch>();
const asked = () =>
  network.mock.calls.map(([request]) => {
    const { method, url } = request as Request;
    return `${method} ${url.split('/').at(-1)}`;
  });

/** The answers of a browser in which somebody is signed in already, in their order. */
function answers(...statuses: [status: number, email?: string][]) {
  for (const [status, email] of statuses)
    network.mockResolvedValueOnce(
      new Response(JSON.stringify({ data: { user: { id: 8, email } } }), { status }),
    );
}

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  // biome-ignore lint/suspicious/noDocumentCookie: the browser that has asked for its token before
  document.cookie = 'csrftoken=t';
});
afterEach(() => void network.mockReset());

it('who is signed in already goes on', async () => {
  answers([409], [200, 'anna@nordhafen.example']);
  await expect(signIn('Anna@Nordhafen.example', 'x')).resolves.toBeNull();
  expect(asked()).toEqual(['POST login', 'GET session']);
});

it('who finds another one signed in takes his place, and does not go on as him', async () => {
  answers([409], [200, 'boris@nordhafen.example'], [401], [200]);
  await expect(signIn('anna@nordhafen.example', 'x')).resolves.toBeNull();
  expect(asked()).toEqual(['POST login', 'GET session', 'DELETE session', 'POST login']);
});

it.each([
  ['the other one cannot be signed out', 503, 'http_503', 3],
  ['one more signs in meanwhile', 401, 'wrong_credentials', 4],
])('it fails once where %s', async (_, status, code, calls) => {
  answers([409], [200, 'boris@nordhafen.example'], [status], [409]);
  await expect(signIn('anna@nordhafen.example', 'x')).rejects.toMatchObject({ code });
  expect(network).toHaveBeenCalledTimes(calls);
});
