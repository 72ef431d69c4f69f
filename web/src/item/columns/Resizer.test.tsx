// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Resizer } from './Resizer';
import { type Columns, NAME } from './useColumns';

const resize = vi.fn();
beforeEach(() => {
  resize.mockReset();
  HTMLElement.prototype.setPointerCapture = () => undefined;
});
afterEach(cleanup);

function edge(): { grid: HTMLElement; edge: Element } {
  const columns = { shown: [], nameWidth: 200, resize } as unknown as Columns;
  const { getByRole, container } = render(
    <div role="grid">
      <Resizer columns={columns} name={NAME} at={0} />
    </div>,
  );
  return { grid: getByRole('grid'), edge: container.querySelector('.hdr') as Element };
}

it('a column follows the pointer that holds its edge', () => {
  const { grid, edge: one } = edge();
  fireEvent.pointerDown(one, { button: 0, clientX: 0 });
  fireEvent.pointerMove(one, { clientX: 300 });
  expect(grid.style.getPropertyValue('--cols')).toContain('300px');
  fireEvent.pointerUp(one, { clientX: 300 });
  expect(resize).toHaveBeenCalledWith(NAME, 300);
});

it('no other button takes hold of it, and what is broken off is as it was', () => {
  const { grid, edge: one } = edge();
  fireEvent.pointerDown(one, { button: 2, clientX: 0 });
  fireEvent.pointerMove(one, { clientX: 300 });
  expect(grid.style.getPropertyValue('--cols')).toBe('');
  fireEvent.pointerDown(one, { button: 0, clientX: 0 });
  fireEvent.pointerMove(one, { clientX: 300 });
  fireEvent.pointerCancel(one, { clientX: 0 });
  expect(grid.style.getPropertyValue('--cols')).toContain('200px');
  fireEvent.pointerMove(one, { clientX: 500 });
  expect(grid.style.getPropertyValue('--cols')).toContain('200px');
  expect(resize).not.toHaveBeenCalled();
});
