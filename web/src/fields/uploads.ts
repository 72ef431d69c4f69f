/**
 * The files of a form or of an open field that are on their way: what saves the form waits for them, so that none is
 * lost; what gives it up breaks them off.
 */
import { createContext, useContext, useEffect, useState } from 'react';

export class Uploads {
  #going = new Set<Promise<boolean>>();
  #left = false;
  #wanted = new AbortController();

  get going(): boolean {
    return this.#going.size > 0;
  }

  /** Each says whether its files have come. */
  follow(upload: Promise<boolean>): void {
    this.#going.add(upload);
    void upload.finally(() => this.#going.delete(upload));
  }

  /** Tells those begun by now when they are wanted no more. */
  get wanted(): AbortSignal {
    return this.#wanted.signal;
  }

  /** What is on its way comes no more; what is chosen after this does. */
  giveUp(): void {
    this.#wanted.abort();
    this.#wanted = new AbortController();
  }

  /** The form stands; until what is returned is called. */
  stay(): () => void {
    this.#left = false;
    return () => {
      this.#left = true;
    };
  }

  /** Resolves when none is on its way any more, to whether all have come and the form still stands. */
  async arrived(): Promise<boolean> {
    let all = true;
    while (this.going) all = (await Promise.all(this.#going)).every(Boolean) && all;
    return all && !this.#left;
  }
}

const UploadsContext = createContext(new Uploads());

/** Around the fields of a form, or an open field, with its own. */
export const UploadsOf = UploadsContext.Provider;
export const useUploads = (): Uploads => useContext(UploadsContext);

export function useOwnUploads(): Uploads {
  const [uploads] = useState(() => new Uploads());
  useEffect(() => uploads.stay(), [uploads]);
  return uploads;
}
