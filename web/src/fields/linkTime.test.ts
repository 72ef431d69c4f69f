import { describe, expect, it } from 'vitest';
import type { LinkValue } from '../api/itemTypes';
import { added, ended, parted, today } from './linkTime';

const DAY = '2026-11-23';
const company = (id: number, rest: Partial<LinkValue> = {}): LinkValue => ({
  item: { id, kind: 'company', title: `Firm ${id}` },
  ...rest,
});

describe('links in time', () => {
  it('writes the day of the reader, not of Greenwich', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  it('parts what holds from what has ended', () => {
    const [present, former] = parted(
      [company(1), company(2, { to: DAY }), company(3, { to: '2027-01-01' })],
      DAY,
    );
    expect(present.map((one) => one.item)).toEqual([company(1).item, company(3).item]);
    expect(former).toHaveLength(1);
  });

  it('keeps a company that one has left, and leads with another', () => {
    expect(ended([company(1, { is_primary: true }), company(2)], 0, DAY)).toEqual([
      company(1, { is_primary: false, to: DAY }),
      company(2, { is_primary: true }),
    ]);
  });

  it('begins a new company on the day on which the old one ended', () => {
    const left = ended([company(1, { is_primary: true })], 0, DAY);
    expect(added(left, { id: 9, kind: 'company', title: 'Firm 9' }, DAY)).toEqual([
      company(1, { is_primary: false, to: DAY }),
      company(9, { is_primary: true, from: DAY }),
    ]);
  });

  it('adds a second company without dates and without taking the lead', () => {
    const both = added([company(1, { is_primary: true })], { id: 2, kind: 'company', title: 'Firm 2' }, DAY);
    expect(both[1]).toEqual(company(2, { is_primary: false }));
  });
});
