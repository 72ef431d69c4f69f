/** How wide a column has to be for what stands in it on the screen. */
import { fitting } from './written';

/** Its cells, head included, laid out once more without a limit, out of sight. */
export function fitWidth(grid: HTMLElement, column: number): number {
  const place = column + 1; // CSS counts from one
  const cells = grid.querySelectorAll<HTMLElement>(
    `.ghead > :nth-child(${place}) .hd, .grow1 > :nth-child(${place})`,
  );
  const box = document.createElement('div');
  box.className = 'fitbox';
  box.append(...[...cells].map((cell) => cell.cloneNode(true)));
  grid.append(box);
  const widths = [...box.children].map((cell) => cell.getBoundingClientRect().width);
  box.remove();
  return fitting(Math.max(0, ...widths) + 8);
}
