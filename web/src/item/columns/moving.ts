/** Moving one of a row of things to another place. */

/** The same things, the one at `from` now at `to`; as they were where either place does not exist. */
export function movedTo<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const next = [...things];
  const [one] = next.splice(from, 1);
  if (one === undefined || to < 0 || to >= things.length) return [...things];
  next.splice(to, 0, one);
  return next;
}
