/** One's own edits of one item: a later one is made upon the one before, and is never its rival. */

export interface Edit {
  /** The item as it was when the edit began. */
  version: number;
  values: Record<string, unknown>;
}

interface Step {
  to: number;
  fields: ReadonlySet<string>;
}

const turns = new Map<string, Promise<unknown>>();
/** By path and version: what one's own edits have made of it. */
const steps = new Map<string, Step[]>();

/** Calls `act` when one's own earlier acts upon this path have been answered. */
export function inTurn<Answer>(path: string, act: () => Promise<Answer>): Promise<Answer> {
  const turn = (turns.get(path) ?? Promise.resolve()).then(act, act);
  turns.set(path, turn);
  return turn;
}

/** `edit` was saved and has led to the version `to`. */
export function saved(path: string, { version, values }: Edit, to: unknown): void {
  if (typeof to !== 'number' || to <= version) return;
  const at = `${path}@${version}`;
  steps.set(at, [...(steps.get(at) ?? []), { to, fields: new Set(Object.keys(values)) }]);
}

/**
 * The edit as it is to be sent now: upon those of one's own that were saved meanwhile. What somebody else has saved
 * between is stepped over only where it cannot have touched these fields.
 */
export function upon(path: string, edit: Edit): Edit {
  const fields = Object.keys(edit.values);
  let version = edit.version;
  for (let next = follower(); next; next = follower()) version = next.to;
  return { ...edit, version };

  function follower(): Step | undefined {
    return steps
      .get(`${path}@${version}`)
      ?.findLast(({ to, fields: own }) => to === version + 1 || fields.every((field) => own.has(field)));
  }
}
