import { describe, expect, it } from 'vitest';
import type { FieldInfo } from '../api/itemTypes';
import { audienceOf, bodyOf, draftOfField } from './fieldDraft';

const known: FieldInfo = {
  key: 'c_size',
  label: 'Size',
  labels: { en: 'Size', de: 'Größe' },
  help: {},
  type: 'number',
  settings: { decimals: 2 },
  multiple: false,
  required: true,
  read_only: false,
  writable: true,
  is_system: false,
  retired: false,
  sortable: true,
  operators: [],
  visible_to: { users: [7], departments: [], roles: [3] },
};

describe('the dialog of a field', () => {
  it('makes a list with one entry a line, in the language of whoever makes it', () => {
    const draft = { ...draftOfField(undefined), labels: { de: 'Klasse' }, type: 'choice' as const };
    const body = bodyOf({ ...draft, options: ' Gold \n\nSilber' }, undefined, 'de');
    expect(body).toMatchObject({ type: 'choice', settings: { choices: [{ de: 'Gold' }, { de: 'Silber' }] } });
  });

  it('links to the kinds chosen, to several where it may', () => {
    const draft = { ...draftOfField(undefined), type: 'link' as const, kinds: ['person'], multiple: true };
    expect(bodyOf(draft, undefined, 'en')).toMatchObject({ multiple: true, settings: { kinds: ['person'] } });
    expect(bodyOf({ ...draft, type: 'text' }, undefined, 'en')).toMatchObject({
      multiple: false,
      settings: {},
    });
  });

  it('says of a field that there is neither its type nor its list again', () => {
    const body = bodyOf(draftOfField(known), known, 'en');
    expect(body).toEqual({
      labels: known.labels,
      help: {},
      required: true,
      visible_to: { users: [7], departments: [], roles: [3] },
      settings: { decimals: 2 },
    });
    expect(bodyOf(draftOfField(known), { ...known, is_system: true }, 'en')).not.toHaveProperty('settings');
  });

  it('shows a field to everybody where nobody is named', () => {
    expect(audienceOf([])).toEqual({ users: [], departments: [], roles: [] });
    expect(audienceOf(['role-12', 'user-1'])).toEqual({ users: [1], departments: [], roles: [12] });
  });
});
