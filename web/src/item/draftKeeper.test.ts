// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftsOf } from '../lib/drafts';
import { DraftKeeper, type LocalDraft, sendDrafts } from './draftKeeper';

interface Asked {
  method: string;
  path: string;
  body: { version: number; values: Record<string, unknown> } | null;
}

/** The server's side of drafts, as far as one tab sees it. */
class Server {
  drafts = new Map<string, { version: number; text: string }>();
  asked: Asked[] = [];
  lasting: string[] = [];
  away = false;
  hidden: string | null = null;

  answer = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    const path = decodeURIComponent(new URL(request.url).pathname.replace('/api/v1/drafts/', ''));
    if (this.away) throw new TypeError('network');
    const body = request.method === 'PUT' ? ((await request.json()) as Asked['body']) : null;
    this.asked.push({ method: request.method, path, body });
    if (request.keepalive) this.lasting.push(request.method);
    if (!body) {
      this.drafts.delete(path);
      return new Response(null, { status: 204 });
    }
    const held = this.drafts.get(path);
    if (this.hidden && this.hidden in body.values)
      return said(400, { code: 'unknown_field', message: '', fields: { [this.hidden]: ['?'] } });
    if ((held?.version ?? 0) !== body.version)
      return said(409, { code: 'version_conflict', message: '', data: { version: held?.version ?? 0 } });
    const version = body.version + 1;
    this.drafts.set(path, { version, text: JSON.stringify(body.values) });
    return said(200, { form: path, version, changed_at: '2026-11-22T10:00:00Z' });
  };
}

const said = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const local = () => draftsOf<LocalDraft>('7.create.person').map(({ value }) => value);

describe('the keeper of a draft', () => {
  let server: Server;
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    server = new Server();
    vi.stubGlobal('fetch', server.answer);
    // biome-ignore lint/suspicious/noDocumentCookie: the browser that has asked for its token before
    document.cookie = 'csrftoken=t';
  });
  afterEach(() => vi.useRealTimers());

  const opened = (version = 0) => new DraftKeeper(7, 'create.person', version);

  it('keeps what is typed in the browser at once and on the server after a pause', async () => {
    const keeper = opened();
    keeper.keep({ values: { first_name: 'I' } });
    keeper.keep({ values: { first_name: 'Ida' } });
    expect(local()).toMatchObject([{ values: { first_name: 'Ida' }, sent: false }]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.asked.map(({ body }) => body?.values)).toEqual([{ first_name: 'Ida' }]);
    expect(local()).toMatchObject([{ version: 1, sent: true }]);
  });

  it('moves to a slot of its own when another tab has written since', async () => {
    server.drafts.set('create.person', { version: 3, text: 'theirs' });
    const keeper = opened(2);
    keeper.keep({ values: { first_name: 'Mine' } });
    await keeper.flush();
    expect(server.drafts.get('create.person')?.text).toBe('theirs');
    expect(keeper.form).toMatch(/^create\.person~[a-z0-9]+$/);
    expect(server.drafts.get(keeper.form)?.text).toContain('Mine');
  });

  it('sends the rest when a field was hidden meanwhile', async () => {
    server.hidden = 'c_pet';
    const keeper = opened();
    keeper.keep({ values: { first_name: 'Ida', c_pet: 'cat' } });
    await keeper.flush();
    expect(server.drafts.get('create.person')?.text).toBe('{"first_name":"Ida"}');
  });

  it('tries again until the server is back, and says where the text is', async () => {
    server.away = true;
    const keeper = opened();
    keeper.keep({ values: { first_name: 'Ida' } });
    await keeper.flush();
    expect(keeper.kept.place).toBe('browser');
    expect(local()).toMatchObject([{ sent: false }]);
    server.away = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(keeper.kept.place).toBe('server');
    expect(server.drafts.size).toBe(1);
  });

  it('ends with the form, and nothing written late brings it back', async () => {
    const keeper = opened();
    keeper.keep({ values: { first_name: 'Ida' } });
    void keeper.flush();
    expect(await keeper.end()).toBe('create.person');
    keeper.keep({ values: { first_name: 'Ida N' } });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(server.asked).toHaveLength(1);
    expect(local()).toEqual([]);
    keeper.renew();
    expect(keeper.form).not.toBe('create.person');
  });

  it('is sent before one signs out', async () => {
    opened().keep({ values: { first_name: 'Ida' } });
    await sendDrafts();
    expect(server.drafts.get('create.person')?.text).toContain('Ida');
  });

  it('is given up even if one leaves the page while that is being said', async () => {
    const keeper = opened();
    keeper.keep({ values: { first_name: 'Ida' } });
    await keeper.flush();
    await keeper.discard();
    expect(server.lasting).toEqual(['DELETE']);
  });

  it('is given up on the server too, once that is there', async () => {
    const keeper = opened();
    keeper.keep({ values: { first_name: 'Ida' } });
    await keeper.flush();
    server.away = true;
    await keeper.discard();
    expect(server.drafts.size).toBe(1);
    server.away = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.drafts.size).toBe(0);
  });
});
