/** The whole of a text that an ellipsis cuts off appears when one points at it; no component needs to think of it. */

/** Once, for the whole page: what is cut off gets its text as a title, unless it has one of its own. */
export function listenToCutTexts(): void {
  document.addEventListener('pointerover', ({ target }) => {
    const cut = target instanceof Element && cutAround(target);
    if (cut && !cut.closest('[title]')) cut.title = cut.textContent.trim();
  });
}

/** The nearest element, three levels up at most, that ends in an ellipsis now. */
function cutAround(start: Element): HTMLElement | null {
  let one: Element | null = start;
  for (let level = 0; one instanceof HTMLElement && level < 3; level += 1) {
    if (getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth) return one;
    one = one.parentElement;
  }
  return null;
}
