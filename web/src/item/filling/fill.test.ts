// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { FieldInfo } from '../../api/itemTypes';
import { fillings, isAbout, isFillable } from './fill';
import { nothing } from './found';

const field = (key: string, type: string, settings = {}) => ({ key, type, settings }) as unknown as FieldInfo;
const FIELDS = [
  field('first_name', 'text', { max_length: 20 }),
  field('job_title', 'text'),
  field('email', 'email'),
  field('phone', 'phone'),
  field('web', 'url'),
  field('address', 'address'),
];
const found = {
  ...nothing(),
  first_name: 'Ida',
  job_title: 'Head of Sales',
  email: [{ value: 'ida@seewerk.example', label: 'work' }],
  phone: [
    { value: '+49 40 5550100', label: 'work' },
    { value: '+49 170 5550199', label: 'mobile' },
  ],
  web: [{ value: 'https://www.seewerk.example', label: 'work' }],
  address: [{ label: 'work', street: 'Am Kaiserkai 12', city: 'Hamburg', country: 'DE' }],
};

it('fills what is empty, blank rows among it', () => {
  const values = {
    first_name: '  ',
    email: [{ value: '', label: 'work' }],
    address: [{ label: 'work', country: 'DE' }],
  };
  expect(fillings(found, FIELDS, values)).toEqual({
    first_name: found.first_name,
    job_title: found.job_title,
    email: found.email,
    phone: found.phone,
    web: found.web,
    address: found.address,
  });
});

it('overwrites nothing, and adds what a list does not have however it is written', () => {
  const values = {
    first_name: 'Ada',
    job_title: 'Captain',
    email: [{ value: 'IDA@seewerk.example', label: 'home' }],
    phone: [{ value: '+49 (40) 555-0100', label: 'direct' }],
    web: [{ value: 'seewerk.example' }],
    address: [{ street: 'Am Kaiserkai 12 ', city: 'Hamburg' }],
  };
  expect(fillings(found, FIELDS, values)).toEqual({
    phone: [{ value: '+49 (40) 555-0100', label: 'direct' }, found.phone[1]],
  });
});

it('fills only the fields of the form, and with no more than they take', () => {
  expect(fillings({ ...found, first_name: 'Ida'.repeat(20) }, FIELDS.slice(0, 2), {})).toEqual({
    job_title: 'Head of Sales',
  });
});

it('fills no field that bears the key of another one and holds something else', () => {
  const fields = [field('phone', 'text'), field('email', 'long_text')];
  expect(fillings(found, fields, { phone: '+49 40 5550100' })).toEqual({});
  expect(isAbout(found, fields)).toBe(false);
  expect(isFillable(fields)).toBe(false);
  expect(isFillable(FIELDS)).toBe(true);
});

it('is about a form that takes the company alone', () => {
  const firm = { ...nothing(), company_name: 'Seewerk' };
  expect(isAbout(firm, [...FIELDS, field('companies', 'link')])).toBe(true);
  expect(isAbout(firm, FIELDS)).toBe(false);
});
