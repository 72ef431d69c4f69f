/** Keeps what is typed into one form: in this browser at once, on the server every few seconds and before one leaves. */
import { deleteDraft, formOf, putDraft, slotOf, type Typed } from '../api/drafts';
import { ApiError, ConflictError } from '../api/errors';
import { keepDraft } from '../lib/drafts';

/** What stands in the browser: the text, the draft it was typed upon, and whether the server has it. */
export interface LocalDraft extends Typed {
  form: string;
  version: number;
  sent: boolean;
}

/** Where what is typed is safe by now: nowhere yet, on the server, or in this browser alone. */
export type Kept = { place: 'none' | 'server' | 'browser'; at: number };

const PAUSE = 1_500;
const AGAIN = 5_000;
const keepers = new Set<DraftKeeper>();
/** What is on its way to the server, and of which form it is. */
const underWay = new Map<Promise<void>, string>();

function hold(form: string, work: Promise<void>): Promise<void> {
  underWay.set(work, formOf(form));
  return work.finally(() => underWay.delete(work));
}

/** Settles when nothing of this form is on its way: one that opens again right away finds what the last one left. */
export async function settled(form: string): Promise<void> {
  await Promise.all([...underWay].flatMap(([work, of]) => (of === form ? [work] : [])));
}

/** Sends what has not been sent yet: before one signs out. */
export const sendDrafts = () => Promise.all([...keepers].map((one) => one.flush()));

/** How many forms hold what the server does not have. */
export const unsentDrafts = () => [...keepers].filter((one) => one.waits).length;

/** Sends nothing more, and forgets here what was typed: one has signed out. */
export const endDrafts = () => Promise.all([...keepers].map((one) => one.end()));

export class DraftKeeper {
  kept: Kept = { place: 'none', at: 0 };
  private next: Typed | null | undefined;
  private running: Promise<void> | null = null;
  private timer = 0;
  private ended = false;
  /** The server may have it, even where its answer was lost. */
  private tried = false;

  constructor(
    private readonly user: number,
    public form: string,
    private version: number,
    private readonly onKept: (kept: Kept) => void = () => undefined,
  ) {
    keepers.add(this);
  }

  /** What the form holds now; null: nothing that is worth keeping. */
  keep(typed: Typed | null): void {
    if (this.ended) return;
    keepers.add(this);
    if (typed) this.remember(typed, false);
    else this.forget();
    const unknown = !this.tried && this.version === 0 && this.next === undefined && !this.running;
    if (typed === null && unknown) return;
    this.next = typed;
    this.wait(PAUSE);
  }

  get waits(): boolean {
    return this.next !== undefined && this.next !== null;
  }

  /** Sends now what is still to be sent; settles when it is, or cannot be. */
  flush(leaving = false): Promise<void> {
    window.clearTimeout(this.timer);
    this.running ??= hold(this.form, this.send(leaving)).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The form was saved, or is given up: its draft is to end with it. Answers the name under which the server has it. */
  async end(): Promise<string | null> {
    this.ended = true;
    this.next = undefined;
    window.clearTimeout(this.timer);
    await this.running;
    this.next = undefined;
    this.forget();
    keepers.delete(this);
    return this.tried || this.version > 0 ? this.form : null;
  }

  /** Saving was refused after all: the draft goes on. */
  revive(typed: Typed): void {
    this.ended = false;
    this.keep(typed);
  }

  /** The next of these forms: a draft of its own, in a slot that no late answer can reach. */
  renew(): void {
    this.form = slotOf(this.form);
    this.version = 0;
    this.tried = false;
    this.ended = false;
    this.say('none');
  }

  /** Gives the draft up, here and on the server, as soon as that is there. */
  discard(): Promise<void> {
    return hold(this.form, this.giveUp());
  }

  private async giveUp(): Promise<void> {
    if ((await this.end()) === null) return;
    this.next = null;
    await this.flush();
  }

  /** The form closes: what is typed is sent, and stays. */
  close(leaving = false): void {
    if (this.next !== undefined) void this.flush(leaving);
    if (!leaving)
      void Promise.resolve(this.running).then(() => this.next === undefined && keepers.delete(this));
  }

  private async send(leaving: boolean): Promise<void> {
    while (this.next !== undefined) {
      const typed = this.next;
      this.next = undefined;
      try {
        if (typed) await this.put(typed, leaving);
        else await this.remove();
      } catch (error) {
        const again = this.otherwise(typed, error);
        this.next ??= again?.typed;
        if (again?.soon) continue;
        this.say('browser');
        if (again) this.wait(AGAIN);
        return;
      }
    }
  }

  private async put(typed: Typed, leaving: boolean): Promise<void> {
    this.tried = true;
    const stored = await putDraft(this.form, this.version, typed, leaving);
    this.version = stored.version;
    if (this.next === undefined && !this.ended) this.remember(typed, true);
    this.say('server');
  }

  private async remove(): Promise<void> {
    if (this.tried || this.version > 0) await deleteDraft(this.form);
    this.version = 0;
    this.tried = false;
    this.say('none');
  }

  /** What is to be sent after a refusal, at once or after a while; undefined where nothing helps. */
  private otherwise(
    typed: Typed | null,
    error: unknown,
  ): { typed: Typed | null; soon?: boolean } | undefined {
    if (!(error instanceof ApiError)) return { typed };
    if (error instanceof ConflictError) {
      // another tab has written since: both texts are kept, this one in a slot of its own
      this.forget();
      this.form = slotOf(this.form);
      this.version = 0;
      if (typed) this.remember(typed, false);
      return { typed, soon: true };
    }
    if (error.code === 'unknown_field' && typed) {
      const left = Object.entries(typed.values).filter(([key]) => !(key in error.fields));
      if (left.length === Object.keys(typed.values).length) return undefined;
      return { typed: { ...typed, values: Object.fromEntries(left) }, soon: true };
    }
    return error.status === 401 || error.status >= 429 ? { typed } : undefined;
  }

  private wait(time: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), time);
  }

  private say(place: Kept['place']): void {
    this.kept = { place, at: Date.now() };
    this.onKept(this.kept);
  }

  private remember(typed: Typed, sent: boolean): void {
    keepDraft<LocalDraft>(`${this.user}.${this.form}`, {
      ...typed,
      form: this.form,
      version: this.version,
      sent,
    });
  }

  private forget(): void {
    keepDraft(`${this.user}.${this.form}`, null);
  }
}

export const localName = (user: number, form: string) => `${user}.${formOf(form)}`;
