// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  hearPresence,
  listening,
  type PresenceEvent,
  useBeingHere,
  usePeople,
  useTellEditing,
} from './presence';

const sent: { seat: string; field: string | null; here: boolean }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  listening(true);
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(JSON.parse(await request.text()));
    return new Response(null, { status: 204 });
  });
  // biome-ignore lint/suspicious/noDocumentCookie: the token that the page's writes carry
  document.cookie = 'csrftoken=x';
});

afterEach(() => {
  cleanup();
  sent.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const boris = (change: Partial<PresenceEvent> = {}): PresenceEvent => ({
  ...{ kind: 'person', id: 7, seat: 'seat-of-boris', user: 2, name: 'Boris Belov', field: null, here: true },
  ...change,
});

/** Long enough for what was begun, not for the next beat. */
const settle = () => act(() => vi.advanceTimersByTimeAsync(10));

function card() {
  return renderHook(() => {
    useBeingHere('person', 7);
    return usePeople('person', 7);
  });
}

it('says that it is here, answers whoever comes, and says once when it leaves', async () => {
  const { result, unmount } = card();
  await settle();
  expect(sent).toMatchObject([{ here: true, field: null }]);
  act(() => hearPresence(boris()));
  await settle();
  expect(result.current).toEqual([{ user: 2, name: 'Boris Belov', field: null }]);
  expect(sent).toHaveLength(2);
  act(() => hearPresence(boris({ field: 'description' })));
  act(() => hearPresence(boris({ id: 8 })));
  await settle();
  expect(sent).toHaveLength(2);
  expect(result.current).toEqual([{ user: 2, name: 'Boris Belov', field: 'description' }]);
  act(() => hearPresence(boris({ here: false })));
  expect(result.current).toEqual([]);
  unmount();
  await settle();
  expect(sent.at(-1)).toMatchObject({ here: false });
});

it('forgets whoever fell silent', async () => {
  const { result } = card();
  act(() => hearPresence(boris()));
  await act(() => vi.advanceTimersByTimeAsync(45_000));
  expect(result.current).toHaveLength(1);
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(result.current).toEqual([]);
});

it('tells the field that is being edited, and that it no longer is', async () => {
  card();
  const { rerender } = renderHook(({ on }) => useTellEditing('person', 7, 'email', on), {
    initialProps: { on: true },
  });
  await settle();
  rerender({ on: false });
  await settle();
  expect(sent.map((one) => one.field)).toEqual([null, 'email', null]);
});

it('says that it is here once it would hear the answers, and again when its live events come back', async () => {
  listening(false);
  card();
  await settle();
  expect(sent).toEqual([]);
  listening(true);
  await settle();
  expect(sent).toMatchObject([{ here: true }]);
  listening(false);
  await act(() => vi.advanceTimersByTimeAsync(20_000)); // who hears nothing is seen all the same
  expect(sent).toHaveLength(2);
  listening(true);
  await settle();
  expect(sent).toHaveLength(3);
});
