// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../api/errors';
import { signOut } from '../api/session';
import { findVisited, rememberVisit } from '../api/visited';
import { findAgain, useJobs } from '../item/bulk/jobs';
import { beginExport, useRunningExports } from '../item/exporting/running';
import { listAddress, rememberAddress } from '../item/neighbours';
import { draftOf, keepDraft } from '../lib/drafts';
import { showToast, useToasts } from '../ui/toast';
import { leaveNothing } from './signOut';

describe('signing out', () => {
  const network = vi.fn<typeof fetch>();
  beforeEach(() => {
    network.mockReset();
    vi.stubGlobal('fetch', network);
    // biome-ignore lint/suspicious/noDocumentCookie: the browser that has asked for its token before
    document.cookie = 'csrftoken=t';
  });

  const asked = () => network.mock.calls.map(([request]) => (request as Request).method);

  it('is done when the server no longer knows the session', async () => {
    network.mockResolvedValueOnce(new Response('{}'));
    network.mockResolvedValueOnce(new Response('{}', { status: 401 }));
    await expect(signOut()).resolves.toBeUndefined();
    expect(asked()).toEqual(['GET', 'DELETE']);
  });

  it('leaves another one signed in who came to this browser meanwhile', async () => {
    network.mockResolvedValueOnce(new Response('{}', { status: 401 }));
    await expect(signOut()).resolves.toBeUndefined();
    expect(asked()).toEqual(['GET']);
  });

  it('is not done when the server refuses it', async () => {
    network.mockResolvedValueOnce(new Response('{}'));
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
    await act(leaveNothing);
    expect(exports.current).toEqual([]);
    expect(jobs.current).toEqual([]);
    expect(toasts.current).toEqual([]);
    expect(sessionStorage.getItem('kartoteka.jobs')).not.toContain('5');
    expect(listAddress('person')).toEqual({ kind: 'person' });
  });
});
