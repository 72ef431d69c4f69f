import { expect, it } from 'vitest';
import { nothing } from './found';
import { takePhones } from './phones';

const taken = (text: string) => {
  const found = nothing();
  const left = takePhones(found, text, undefined);
  return { phones: found.phone.map(({ value }) => value), left };
};

it.each([
  '+1 212 555 0100 ext. 12',
  '+1 212 555 0100x12',
  '+7 495 123-45-67 доб. 12',
  '+33 1 23 45 67 89 poste 12',
  '+39 06 6982 1234 int. 12',
  '+49 40 123456 Durchwahl 12',
])('%s is one phone with its extension', (text) => {
  expect(taken(`Tel. ${text}`)).toEqual({ phones: [text], left: '' });
});

it('"int" without its point is no extension', () => {
  expect(taken('Tel. +39 06 6982 1234 int 12')).toEqual({ phones: ['+39 06 6982 1234'], left: 'int 12' });
});
