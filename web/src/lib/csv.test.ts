import { expect, it } from 'vitest';
import { csvText } from './csv';

it('separates as the spreadsheets of the country do, and quotes what needs it', () => {
  const rows = [
    ['a;b', 'c,d'],
    ['"x"', 'two\nlines'],
  ];
  expect(csvText(rows, 'en')).toBe('\ufeffa;b,"c,d"\r\n"""x""","two\nlines"\r\n');
  expect(csvText(rows, 'de')).toBe('\ufeff"a;b";c,d\r\n"""x""";"two\nlines"\r\n');
});

it('lets nothing run as a formula', () => {
  expect(csvText([['=1+1', '+49', '-x', '@y', "'=z", 'plain']], 'en')).toBe(
    "\ufeff'=1+1,'+49,'-x,'@y,''=z,plain\r\n",
  );
});
