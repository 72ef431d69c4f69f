import { afterEach, describe, expect, it, vi } from 'vitest';
import { canCut, cutOrWhole, isWhole, pixelsOf, renamed, shrunk, stillType } from './picture';

const bytes = (...some: number[]) => new Uint8Array(some);
const JPEG = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8];

describe('pictures in the browser', () => {
  it('knows still pictures by their first bytes, whatever their name says', () => {
    expect(stillType(bytes(...JPEG))).toBe('image/jpeg');
    expect(stillType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d))).toBe('image/png');
    expect(stillType(bytes(0x52, 0x49, 0x46, 0x46))).toBe('image/webp');
    expect(stillType(bytes(0x47, 0x49, 0x46, 0x38))).toBeNull();
    expect(stillType(new TextEncoder().encode('%!PS-Adobe'))).toBeNull();
  });

  it('leaves half a JPEG to the server', () => {
    expect(isWhole(bytes(...JPEG, 0xff, 0xd9))).toBe(true);
    expect(isWhole(bytes(...JPEG, ...JPEG))).toBe(false);
  });

  it('reads how large a PNG says it is', () => {
    const head = new Uint8Array(24);
    head.set([0x89, 0x50, 0x4e, 0x47]);
    new DataView(head.buffer).setUint32(16, 30_000);
    new DataView(head.buffer).setUint32(20, 30_000);
    expect(pixelsOf(head)).toBe(900_000_000);
  });

  it('makes a cut no longer than 1,200 pixels and never larger than it was', () => {
    expect(shrunk({ width: 4000, height: 6000 })).toEqual({ width: 800, height: 1200 });
    expect(shrunk({ width: 60, height: 40 })).toEqual({ width: 60, height: 40 });
  });

  it('names a picture by what it became', () => {
    expect(renamed('Giulia.v2.PNG', 'image/webp')).toBe('Giulia.v2.webp');
    expect(renamed('', 'image/jpeg')).toBe('photo.jpg');
  });

  it('sends what cannot be cut after all as it is, by its own name', async () => {
    vi.stubGlobal('createImageBitmap', async () => {
      throw new DOMException('no memory', 'InvalidStateError');
    });
    const file = new File([bytes(...JPEG)], 'boat.png', { type: 'image/png' });
    const cut = { x: 0, y: 0, width: 9, height: 9 };
    expect(await cutOrWhole(file, cut)).toEqual({ picture: file, name: 'boat.png' });
  });

  it('leaves a file that can no longer be read to the server', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    expect(await canCut(gone as unknown as Blob)).toBe(false);
  });

  afterEach(() => vi.unstubAllGlobals());
});
