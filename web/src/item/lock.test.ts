import { describe, expect, it } from 'vitest';
import type { FieldInfo, Item } from '../api/itemTypes';
import { lockOf } from './lock';

const field = (key: string, more: Partial<FieldInfo> = {}) =>
  ({ key, writable: true, read_only: false, ...more }) as FieldInfo;
const item = (can: Item['can']) => ({ can }) as Item;

describe('the lock of a field', () => {
  it('is absent where the reader may write', () => {
    expect(lockOf(item({ edit: true, access: true }), field('responsible'))).toBeNull();
  });
  it('says that nobody writes what the portal fills in', () => {
    const changed = field('changed_at', { read_only: true, writable: false });
    expect(lockOf(item({ edit: true }), changed)).toBe('field.kept_by_portal');
  });
  it('keeps the fields of access from those who may only edit', () => {
    const can = { edit: true, access: false };
    expect(lockOf(item(can), field('responsible'))).toBe('field.read_only');
    expect(lockOf(item(can), field('last_name'))).toBeNull();
  });
  it('holds for the whole item where it may only be read', () => {
    expect(lockOf(item({ edit: false }), field('last_name'))).toBe('field.read_only');
  });
});
