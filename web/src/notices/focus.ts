/** Whether Kartoteka is being looked at in this browser; its pages tell each other by a lock that goes with them. */
const LOOKED_AT = 'kartoteka.looked_at';

const hasFocus = () => !document.hidden && document.hasFocus();

/** Tells the other pages while this one has the focus, until the returned function is called. */
export function tellFocus(): () => void {
  let leave: (() => void) | null = null;
  const tell = () => {
    if (!hasFocus()) {
      leave?.();
      leave = null;
    } else if (!leave) {
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      void navigator.locks?.request(LOOKED_AT, { mode: 'shared' }, () => left);
    }
  };
  tell();
  window.addEventListener('focus', tell);
  window.addEventListener('blur', tell);
  document.addEventListener('visibilitychange', tell);
  return () => {
    window.removeEventListener('focus', tell);
    window.removeEventListener('blur', tell);
    document.removeEventListener('visibilitychange', tell);
    leave?.();
  };
}

/** Whether this page has the focus, or another one of this browser. */
export async function isLookedAt(): Promise<boolean> {
  if (hasFocus()) return true;
  const locks = await navigator.locks?.query();
  return locks?.held?.some(({ name }) => name === LOOKED_AT) ?? false;
}
