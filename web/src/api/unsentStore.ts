/** Where unsent changes are kept: this browser's own database. */
import type { ErrorBody } from './errors';
import type { Edit } from './ownEdits';

export interface Unsent {
  id: string;
  user: number;
  /** Of the item, below /api/v1. */
  path: string;
  body: Edit;
  /** For the eyes: whose fields, and what was typed into them. */
  about: About;
  at: number;
  /** What the server said when it was sent again: kept with it until the user has seen it. */
  refusal?: { status: number; body: ErrorBody };
}

export interface About {
  kind: string;
  id: number;
  title: string;
  /** As the editors hold them, by the fields' keys. */
  typed: Record<string, unknown>;
  /** `typed` is as it was sent: no editor can show it. */
  asSent?: true;
}

/** As the version before this one has kept them: with a name, and without what was typed. */
type Kept = Omit<Unsent, 'about'> & { about?: About; label?: string };

export async function keptChanges(): Promise<Unsent[]> {
  const rows = await act('readonly', (all) => all.getAll() as IDBRequest<Kept[]>);
  return rows.map(({ label, about, ...row }) => ({ ...row, about: about ?? aboutOf(row, label) }));
}

export const keepChange = (change: Unsent) => act('readwrite', (rows) => rows.put(change));
export const forgetChange = (id: string) => act('readwrite', (rows) => rows.delete(id));

function aboutOf({ path, body }: Pick<Kept, 'path' | 'body'>, label = path): About {
  const [, , kind = '', id] = path.split('/');
  return { kind, id: Number(id), title: label, typed: body.values, asSent: true };
}

function act<Result>(
  mode: IDBTransactionMode,
  ask: (rows: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kartoteka', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('unsent', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = ask(opening.result.transaction('unsent', mode).objectStore('unsent'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.transaction?.addEventListener('complete', () => opening.result.close());
    };
  });
}
