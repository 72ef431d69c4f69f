/** From a change to its reading: at once for a single one, slower and slower while they do not end. */
const SOON = 150;
const CALM = 2_000;
/** An answer that does not come, as after a sleep of the machine, holds up no other for longer. */
const LONGEST = 30_000;

/**
 * Calls `act` for all that asked meanwhile at once, and never while the call before it is under way: a bulk act changes
 * many items, and one reading that breaks off the other would never end. `stop`: nothing is waited for any more.
 */
export function gathered(act: () => Promise<void>): { ask: () => void; stop: () => void } {
  let timer = 0;
  let acting = false;
  let asked = false;
  let pause = SOON;
  let last = 0;
  const ask = () => {
    asked = true;
    if (timer || acting) return;
    pause = Date.now() - last < CALM ? Math.min(pause * 2, CALM) : SOON;
    timer = window.setTimeout(() => void run(), pause);
  };
  const run = async () => {
    timer = 0;
    asked = false;
    acting = true;
    await Promise.race([act(), new Promise((resolve) => window.setTimeout(resolve, LONGEST))]);
    acting = false;
    last = Date.now();
    if (asked) ask();
  };
  const stop = () => {
    window.clearTimeout(timer);
    timer = 0;
    asked = false;
  };
  return { ask, stop };
}
