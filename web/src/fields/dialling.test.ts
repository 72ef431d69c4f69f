import { describe, expect, it } from 'vitest';
import { dialAddress } from './dialling';

describe('the address that dials a phone is without a zero in brackets behind a country code', () => {
  it.each([
    ['+49 40 1234567', 'tel:+49401234567'],
    ['040 / 12 34-56', 'tel:040123456'],
    ['+49 (0)40 1234', 'tel:+49401234'],
    ['+49(0) 40-1234', 'tel:+49401234'],
    ['(+44) (0) 20 7946 0000', 'tel:+442079460000'],
    ['0049 (0)40 1234', 'tel:0049401234'],
    ['(0)40 1234', 'tel:0401234'],
    // an Italian number keeps its zero when it is dialled from abroad
    ['+39 (0)6 6982', 'tel:+39066982'],
    ['+ 39 (0) 6 6982', 'tel:+39066982'],
  ])('%s is %s', (value, address) => {
    expect(dialAddress(value)).toBe(address);
  });
});

describe('the address that dials a phone has the extension apart', () => {
  it.each([
    ['+49 40 1234567 ext. 12', 'tel:+49401234567;ext=12'],
    ['+1 212 555 0100x12', 'tel:+12125550100;ext=12'],
    ['8 (495) 123-45-67, доб. 12', 'tel:84951234567;ext=12'],
    ['+7 495 123-45-67 добавочный 12', 'tel:+74951234567;ext=12'],
    ['+33 1 23 45 67 89 poste 12', 'tel:+33123456789;ext=12'],
    ['+1 212 555 0100 extension 12', 'tel:+12125550100;ext=12'],
    ['+39 06 6982 interno 12', 'tel:+39066982;ext=12'],
    ['+39 06 6982 (int. 12)', 'tel:+39066982;ext=12'],
    ['+49401234567;ext=12', 'tel:+49401234567;ext=12'],
    ['+49 (0)40 1234 EXT 12', 'tel:+49401234;ext=12'],
    // the usual German way: behind the dash stands the end of the number itself
    ['+49 40 1234-12', 'tel:+4940123412'],
    ['+49 40 1234 Durchwahl 12', 'tel:+4940123412'],
    ['Fax 040 1234', 'tel:0401234'],
  ])('%s is %s', (value, address) => {
    expect(dialAddress(value)).toBe(address);
  });
});
