// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { InlineText } from './InlineText';

const emptied = (more: { optional?: boolean }) => {
  const save = vi.fn();
  const shown = render(<InlineText value="Sales" label="Name" onSave={save} {...more} />);
  const input = screen.getByLabelText<HTMLInputElement>('Name');
  fireEvent.change(input, { target: { value: ' ' } });
  fireEvent.blur(input);
  const { value } = input;
  shown.unmount();
  return { save, value };
};

it('is as it was when it is emptied and needs a text', () => {
  const { save, value } = emptied({});
  expect(value).toBe('Sales');
  expect(save).not.toHaveBeenCalled();
});

it('may be emptied where nothing is needed', () => {
  expect(emptied({ optional: true }).save).toHaveBeenCalledWith('');
});
