/**
 * The ref of what is to be filled in first. A window gives the focus away once, as it opens, to whatever says that it
 * wants it, else to its own cross; what comes later than that takes the focus itself.
 */
export function asksFirst(part: HTMLElement | null): void {
  const control = part?.querySelector<HTMLElement>('input, select, textarea, button');
  control?.setAttribute('data-autofocus', 'true');
  control?.focus({ preventScroll: true });
}
