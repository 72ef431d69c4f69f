import { expect, it } from 'vitest';
import { read } from './read';
import { bytesAsText } from './vcardLines';

const of = (text: string) => read(text, 'DE');
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

it('reads version 4.0', () => {
  const reading = of(
    card(
      'VERSION:4.0',
      'N:Petersen;Hanna;Marie;Dr.;',
      'FN:Dr. Hanna Petersen',
      'ORG:Nordwind Logistik GmbH;Einkauf',
      'TITLE:Leiterin Einkauf',
      'EMAIL;TYPE=home:hanna@petersen.example',
      'EMAIL;TYPE=work;PREF=1:hanna.petersen@nordwind.example',
      'TEL;VALUE=uri;TYPE="voice,cell":tel:+49-170-5550199',
      'TEL;TYPE=work,fax:+49 40 555012399',
      'URL:https://nordwind.example',
      'X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/hanna-petersen',
      'ADR;TYPE=work:;Haus B;Am Kaiserkai 12;Hamburg;;20457;Germany',
      'BDAY:19810412',
      'NOTE:Ruft lieber an\\, nie vor 9.\\nMag Tee\\; keinen Kaf',
      ' fee.',
    ),
  );
  expect(reading).toEqual({
    from: 'vcard',
    cards: 1,
    found: {
      first_name: 'Hanna',
      middle_name: 'Marie',
      last_name: 'Petersen',
      job_title: 'Leiterin Einkauf',
      company_name: 'Nordwind Logistik GmbH',
      birthday: '1981-04-12',
      description: 'Ruft lieber an, nie vor 9.\nMag Tee; keinen Kaffee.',
      email: [
        { value: 'hanna.petersen@nordwind.example', label: 'work' },
        { value: 'hanna@petersen.example', label: 'home' },
      ],
      phone: [
        { value: '+49-170-5550199', label: 'mobile' },
        { value: '+49 40 555012399', label: 'fax' },
      ],
      web: [{ value: 'https://nordwind.example', label: 'work' }],
      social: [{ value: 'https://www.linkedin.com/in/hanna-petersen', network: 'linkedin' }],
      address: [
        {
          label: 'work',
          street: 'Am Kaiserkai 12',
          line2: 'Haus B',
          city: 'Hamburg',
          postal_code: '20457',
          country: 'DE',
        },
      ],
    },
  });
});

it('reads version 2.1 as old address books write it', () => {
  const reading = of(
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A1=D0=BE=D0=BA=D0=BE=D0=BB=D0=BE=D0=B2=D0=B0;=\r\n=D0=9C=D0=B0=D1=80=D0=B8=D1=8F',
      'TEL;CELL:+7 916 555-01-23',
      'TEL;WORK;FAX:+7 495 555-01-24',
      'ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:;;Hauptstra=DFe 3;K=F6ln;;50667;',
      'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRg==',
    ),
  );
  expect(reading?.found).toMatchObject({
    first_name: 'Мария',
    last_name: 'Соколова',
    phone: [
      { value: '+7 916 555-01-23', label: 'mobile' },
      { value: '+7 495 555-01-24', label: 'fax' },
    ],
    address: [{ label: 'home', street: 'Hauptstraße 3', city: 'Köln', postal_code: '50667' }],
  });
});

it('reads version 3.0 as phones write it, with labels beside the values and birthdays without a year', () => {
  const reading = of(
    card(
      'VERSION:3.0',
      'FN:Giulia De Santis',
      'N:;;;;',
      'item1.TEL:+39 333 5550123',
      'item1.X-ABLabel:_$!<Mobile>!$_',
      'TEL;type=HOME;type=VOICE;type=pref:02 55501234',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
    ),
  );
  expect(reading?.found).toMatchObject({ first_name: 'Giulia', last_name: 'De Santis' });
  expect(reading?.found.birthday).toBeUndefined();
  expect(reading?.found.phone).toEqual([
    { value: '02 55501234', label: 'home' },
    { value: '+39 333 5550123', label: 'mobile' },
  ]);
});

it('takes the first of several cards, and the card of a firm as a firm', () => {
  const reading = of(
    card('FN:Seewerk AG', 'KIND:org', 'TEL:+49 40 5550100') +
      card('FN:Jan Brandt', 'EMAIL:jan@seewerk.example'),
  );
  expect(reading?.cards).toBe(2);
  expect(reading?.found.company_name).toBe('Seewerk AG');
  expect(reading?.found.last_name).toBeUndefined();
});

it('reads a card quoted in a mail, a card without its end, and leaves out a card within', () => {
  expect(of('> BEGIN:VCARD\n> FN:Jan Brandt\n> NOTE:one\n>  two\n> END:VCARD')?.found.description).toBe(
    'onetwo',
  );
  expect(of('BEGIN:VCARD\nN:Brandt;Jan')?.found.last_name).toBe('Brandt');
  const nested = card('N:Brandt;Jan', 'AGENT:', 'BEGIN:VCARD', 'NOTE:of another', 'END:VCARD', 'TITLE:Koch');
  expect(of(nested)?.found).toMatchObject({ last_name: 'Brandt', job_title: 'Koch' });
  expect(of(nested)?.found.description).toBeUndefined();
});

it('says that an empty card is none', () => {
  expect(of(card('VERSION:3.0'))).toBeNull();
  expect(of('BEGIN:VCARD')).toBeNull();
});

it('what was written comes back, whatever letters and however the lines are folded', () => {
  let state = 5;
  const next = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const letters = [...'abzÄéßЖя ,;\\:="\n😀'];
  const word = () => `A${Array.from({ length: next(40) }, () => letters[next(letters.length)]).join('')}z`;
  const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
  const folded = (line: string) =>
    [...line].map((char, at) => (at && at % 20 === 0 ? `\r\n ${char}` : char)).join('');
  for (let round = 0; round < 200; round += 1) {
    const [note, last, first] = [word(), word(), word()];
    const found = of(
      card(folded(`N:${escaped(last)};${escaped(first)}`), folded(`NOTE:${escaped(note)}`)),
    )?.found;
    expect(found?.description).toBe(note);
    expect(found?.last_name).toBe(last.replace(/\s+/g, ' '));
    expect(found?.first_name).toBe(first.replace(/\s+/g, ' '));
  }
});

it('reads a file in whatever charset it is', () => {
  const bytes = (...codes: number[]) => new Uint8Array(codes);
  expect(bytesAsText(new TextEncoder().encode('Jörg'), 'windows-1252')).toBe('Jörg');
  expect(bytesAsText(bytes(0x4a, 0xf6, 0x72, 0x67), 'windows-1252')).toBe('Jörg');
  expect(bytesAsText(bytes(0xd1, 0xee), 'windows-1251')).toBe('Со');
  expect(bytesAsText(bytes(0xff, 0xfe, 0x4a, 0x00), 'windows-1252')).toBe('J');
});
