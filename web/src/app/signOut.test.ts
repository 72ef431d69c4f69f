// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../api/errors';
import { signOut } from '../api/session';
import { findVisited, rememberVisit } from '../api/visited';
import { draftOf, keepDraft } from '../lib/drafts';
import { leaveNothing } from './signOut';

describe('signing out', () => {
  const network = vi.fn<typeof fetch>();
  beforeEach(() => {
    vi.stubGlobal('fetch', network);
    // biome-ignore lint/suspicious/noDocumentCookie: the browser that has asked for its token before
    document.cookie = 'csrftoken=t';
  });

  it('is done when the server no longer knows the session', async () => {
    network.mockResolvedValueOnce(new Response('{}', { status: 401 }));
    await expect(signOut()).resolves.toBeUndefined();
  });

  it('is not done when the server refuses it', async () => {
    network.mockResolvedValueOnce(new Response('{}', { status: 403 }));
    await expect(signOut()).rejects.toMatchObject({ status: 403 } satisfies Partial<ApiError>);
  });

  it('leaves neither drafts nor visited cards in the browser', async () => {
    keepDraft('7.note.person.12', 'Boris asks for a discount');
    rememberVisit({ kind: 'person', id: 12, title: 'Boris Belov' });
    await leaveNothing();
    expect(draftOf('7.note.person.12')).toBeNull();
    expect(JSON.stringify(localStorage)).not.toContain('discount');
    expect(findVisited('')).toEqual([]);
  });
});
