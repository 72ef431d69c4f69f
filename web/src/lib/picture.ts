/** Pictures in the browser: whether one may be cut here, and cutting it small before it is sent. The server judges. */

export interface Cut {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a browser can draw in one go on a telephone too. */
const PIXELS_MOST = 50_000_000;
/** Larger than anything that is shown of a photo. */
const SIDE_MOST = 1200;
const QUALITY = 0.9;

const MARKS: readonly [string, readonly number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
];

/** The type of a still picture by its first bytes; null for what only the server looks into. */
export function stillType(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/** A browser draws half a JPEG without a word: one that is whole has its end mark. */
export function isWhole(bytes: Uint8Array): boolean {
  if (stillType(bytes) !== 'image/jpeg') return true;
  for (let at = bytes.length - 2; at > bytes.length / 2; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Width times height of a PNG by its head: a small one can say that it is immense. */
export function pixelsOf(bytes: Uint8Array): number {
  if (stillType(bytes) !== 'image/png' || bytes.length < 24) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(16) * view.getUint32(20);
}

/** Whether the picture can be cut here. One that cannot is sent as it is, and the server says what is wrong with it. */
export async function canCut(file: Blob): Promise<boolean> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!stillType(bytes) || !isWhole(bytes) || pixelsOf(bytes) > PIXELS_MOST) return false;
    const drawn = await createImageBitmap(file);
    const fits = drawn.width * drawn.height <= PIXELS_MOST;
    drawn.close();
    return fits;
  } catch {
    return false;
  }
}

/** The size of a cut as it is sent: no side longer than we ever show. */
export function shrunk({ width, height }: Pick<Cut, 'width' | 'height'>): { width: number; height: number } {
  const scale = Math.min(1, SIDE_MOST / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The cut alone, drawn anew and small: nothing of what the camera told goes with it. */
export async function cutOut(file: Blob, cut: Cut): Promise<Blob> {
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const size = shrunk(cut);
  const canvas = Object.assign(document.createElement('canvas'), size);
  canvas
    .getContext('2d')
    ?.drawImage(drawn, cut.x, cut.y, cut.width, cut.height, 0, 0, size.width, size.height);
  drawn.close();
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError())), type, QUALITY),
  );
}

/** The cut, and its name; what cannot be cut after all (no memory for it) goes whole: better than not at all. */
export async function cutOrWhole(file: File, cut: Cut): Promise<{ picture: Blob; name: string }> {
  try {
    const picture = await cutOut(file, cut);
    return { picture, name: renamed(file.name, picture.type) };
  } catch {
    return { picture: file, name: file.name };
  }
}

/** The name of a picture after it was drawn anew as another type. */
export function renamed(name: string, type: string): string {
  const stem = name.replace(/\.[^.]*$/, '') || 'photo';
  return `${stem}.${type === 'image/jpeg' ? 'jpg' : (type.split('/')[1] ?? 'png')}`;
}
