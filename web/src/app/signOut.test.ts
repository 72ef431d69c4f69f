// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../api/errors';
import { setPageUser } from '../api/pageUser';
import { signOut } from '../api/session';
import { findVisited, rememberVisit } from '../api/visited';
import { findAgain, useJobs } from '../item/bulk/jobs';
import { DraftKeeper } from '../item/draftKeeper';
import { beginExport, useRunningExports } from '../item/exporting/running';
import { listAddress, rememberAddress } from '../item/neighbours';
import { draftOf, keepDraft } from '../lib/drafts';
import { showToast, useToasts } from '../ui/toast';
import { leaveNothing } from './signOut';

describe('signing out', () => {
  const network = vi.fn<typeof fetch>();
  beforeEach(() => {
    network.mockReset();
    setPageUser(ANNA);
    vi.stubGlobal('fetch', network);
    // biome-ignore lint/suspicious/noDocumentCookie: the browser that has asked for its token before
    document.cookie = 'csrftoken=t';
  });

  const ANNA = 7;
  const asked = () => network.mock.calls.map(([request]) => (request as Request).method);
  const signedIn = (id: number) =>
    network.mockResolvedValueOnce(new Response(JSON.stringify({ data: { user: { id } } })));

  it('is done when the server no longer knows the session', async () => {
    signedIn(ANNA);
    network.mockResolvedValueOnce(new Response('{}', { status: 401 }));
    await expect(signOut()).resolves.toBeUndefined();
    expect(asked()).toEqual(['GET', 'DELETE']);
  });

  it('ends what was begun of signing in, too', async () => {
    for (const _ of 'ab') network.mockResolvedValueOnce(new Response('{}', { status: 401 }));
    await expect(signOut()).resolves.toBeUndefined();
    expect(asked()).toEqual(['GET', 'DELETE']);
  });

  it('leaves another one signed in who came to this browser meanwhile', async () => {
    signedIn(8);
    await expect(signOut()).resolves.toBeUndefined();
    expect(asked()).toEqual(['GET']);
  });

  it('ends nothing while it is not known who is signed in', async () => {
    network.mockResolvedValueOnce(new Response('{}', { status: 503 }));
    await expect(signOut()).rejects.toMatchObject({ status: 503 } satisfies Partial<ApiError>);
    expect(asked()).toEqual(['GET']);
  });

  it('is not done when the server refuses it', async () => {
    signedIn(ANNA);
    network.mockResolvedValueOnce(new Response('{}', { status: 403 }));
    await expect(signOut()).rejects.toMatchObject({ status: 403 } satisfies Partial<ApiError>);
  });

  it('sends nothing afterwards of what was typed before, whoever signs in next', async () => {
    vi.useFakeTimers();
    network.mockImplementation(async () => new Response('{}', { status: 401 }));
    const keeper = new DraftKeeper(ANNA, 'create.person', 0, () => undefined);
    keeper.keep({ values: { first_name: 'Ida' } } as never);
    await keeper.flush();
    expect(network).toHaveBeenCalledOnce();
    await leaveNothing(ANNA);
    keeper.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(network).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('leaves neither drafts nor visited cards in the browser', async () => {
    keepDraft('7.note.person.12', 'Boris asks for a discount');
    keepDraft('8.note.person.12', 'Another one, who works on');
    rememberVisit({ kind: 'person', id: 12, title: 'Boris Belov' });
    await leaveNothing(ANNA);
    expect(draftOf('7.note.person.12')).toBeNull();
    expect(draftOf('8.note.person.12')).toBe('Another one, who works on');
    expect(JSON.stringify(localStorage)).not.toContain('discount');
    expect(findVisited('')).toEqual([]);
  });

  it('leaves neither the acts on many contacts, nor the list one came from, nor what was just said', async () => {
    const result = {
      action: 'edit',
      changed: 0,
      left_out: {},
      kept: 1,
      kept_items: [{ title: 'Boris Belov' }],
    };
    network.mockResolvedValueOnce(new Response(JSON.stringify({ id: 5, state: 'undone', result })));
    network.mockResolvedValueOnce(new Response(JSON.stringify({ job: 9 })));
    sessionStorage.setItem('kartoteka.jobs', '[5]');
    await findAgain(new QueryClient());
    await beginExport({ kind: 'person', sort: [], fields: [] });
    rememberAddress(['person'], { kind: 'person', q: 'Belov' });
    showToast('Boris Belov was deleted', { undo: () => undefined });
    const { result: jobs } = renderHook(useJobs);
    const { result: exports } = renderHook(useRunningExports);
    const { result: toasts } = renderHook(useToasts);
    expect(JSON.stringify(jobs.current)).toContain('Boris Belov');
    expect(exports.current).toEqual([9]);
    await act(() => leaveNothing(ANNA));
    expect(exports.current).toEqual([]);
    expect(jobs.current).toEqual([]);
    expect(toasts.current).toEqual([]);
    expect(sessionStorage.getItem('kartoteka.jobs')).not.toContain('5');
    expect(listAddress('person')).toEqual({ kind: 'person' });
  });
});
