import { describe, expect, it } from 'vitest';
import { formatPhone } from './phone';

describe('a phone number', () => {
  it('is national at home and international elsewhere', () => {
    expect(formatPhone('+493415581', 'DE')).toBe('0341 5581');
    expect(formatPhone('+390712209461', 'DE')).toBe('+39 071 220 9461');
  });
  it('stays as typed when it is none', () => {
    expect(formatPhone('ask Maria', 'DE')).toBe('ask Maria');
  });
});
