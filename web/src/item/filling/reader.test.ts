// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let reach: typeof import('../../api/reach');
let reader: typeof import('./reader');

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  reach = await import('../../api/reach');
  reader = await import('./reader');
});
afterEach(() => {
  vi.doUnmock('./read');
  vi.useRealTimers();
});

it('is awaited while it is on its way, and asked for no more once it did not come', async () => {
  const read = vi.fn(() => Promise.reject(new Error('gone')));
  vi.doMock('./read', read);
  expect(reader.mayRead()).toBe(true);
  await expect(reader.loadReader()).rejects.toThrow();
  expect(reader.mayRead()).toBe(false);
});

it('is not asked for while the server is away, and stays once it is there', async () => {
  reach.answeredWith(null);
  expect(reader.mayRead()).toBe(false);
  await expect(reader.loadReader()).rejects.toThrow('The server is away.');
  reach.answeredWith(200);
  expect((await reader.loadReader()).read).toBeTypeOf('function');
  reach.answeredWith(null);
  expect(reader.mayRead()).toBe(true);
  expect((await reader.loadReader()).read).toBeTypeOf('function');
  reach.answeredWith(200);
});
