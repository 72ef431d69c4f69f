/** The order of one's own writes to one item: each waits for the one before and counts as its follower, not its rival. */
import type { Item } from '../api/itemTypes';

const turns = new Map<string, Promise<unknown>>();
/** By path and version: the version that one's own write alone has made of it. */
const followers = new Map<string, number>();

/** Calls `write` when one's own earlier writes to this path are answered, with the version they have led to. */
export function inTurn(
  path: string,
  version: number,
  write: (from: number) => Promise<Item | null>,
): Promise<Item | null> {
  const act = async () => {
    const from = latest(path, version);
    const answer = await write(from);
    if (answer?.version === from + 1) followers.set(`${path}@${from}`, answer.version);
    return answer;
  };
  const turn = (turns.get(path) ?? Promise.resolve()).then(act, act);
  turns.set(path, turn);
  return turn;
}

function latest(path: string, version: number): number {
  let now = version;
  for (let next = followers.get(`${path}@${now}`); next; next = followers.get(`${path}@${now}`)) now = next;
  return now;
}
