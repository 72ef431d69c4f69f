import { expect, it } from 'vitest';
import { isBlock } from './block';
import { read } from './read';
import { readSignature } from './signature';

const of = (text: string, home = 'DE') => readSignature(text, home).found;

const GERMAN = `Mit freundlichen Grüßen

Dr. Hanna Petersen
Leiterin Einkauf

Nordwind Logistik GmbH
Am Kaiserkai 12
20457 Hamburg
Deutschland

Tel.: +49 40 5550123-0
Mobil: 0170 / 555 01 99
Fax: +49 40 5550123-99
hanna.petersen@nordwind-logistik.example
www.nordwind-logistik.example

Sitz der Gesellschaft: Hamburg, Amtsgericht Hamburg HRB 123456
Geschäftsführer: Jan Brandt
USt-IdNr.: DE123456789`;

it('reads a German signature', () => {
  expect(of(GERMAN)).toEqual({
    first_name: 'Hanna',
    last_name: 'Petersen',
    job_title: 'Leiterin Einkauf',
    company_name: 'Nordwind Logistik GmbH',
    email: [{ value: 'hanna.petersen@nordwind-logistik.example', label: 'work' }],
    phone: [
      { value: '+49 40 5550123-0', label: 'work' },
      { value: '0170 / 555 01 99', label: 'mobile' },
      { value: '+49 40 5550123-99', label: 'fax' },
    ],
    web: [{ value: 'www.nordwind-logistik.example', label: 'work' }],
    social: [],
    address: [
      { label: 'work', street: 'Am Kaiserkai 12', postal_code: '20457', city: 'Hamburg', country: 'DE' },
    ],
  });
});

it('reads an Italian signature', () => {
  const found = of(
    `Cordiali saluti,
Giulia De Santis
Responsabile Acquisti | Officine Verdi S.r.l.
Via Garibaldi, 8 - 20121 Milano (MI)
Tel. 02 5550 1234 - Cell. +39 333 555 0123
giulia.desantis@officineverdi.it - www.officineverdi.it
P. IVA 01234567890`,
    'IT',
  );
  expect(found).toMatchObject({
    first_name: 'Giulia',
    last_name: 'De Santis',
    job_title: 'Responsabile Acquisti',
    company_name: 'Officine Verdi S.r.l.',
    email: [{ value: 'giulia.desantis@officineverdi.it' }],
    phone: [
      { value: '02 5550 1234', label: 'work' },
      { value: '+39 333 555 0123', label: 'mobile' },
    ],
    web: [{ value: 'www.officineverdi.it' }],
    address: [
      { street: 'Via Garibaldi, 8', postal_code: '20121', city: 'Milano', region: 'MI', country: 'IT' },
    ],
  });
});

it('reads a French signature with the last name in capitals', () => {
  const found = of(`Bien cordialement,

Camille DURAND-LÉVY
Directrice commerciale
Atelier du Quai SARL
14, rue des Lilas – 69003 Lyon
Tél. : 04 72 55 50 12 / Portable : 06 55 50 12 34
camille.durand@atelierduquai.fr`);
  expect(found).toMatchObject({
    first_name: 'Camille',
    last_name: 'Durand-Lévy',
    job_title: 'Directrice commerciale',
    company_name: 'Atelier du Quai SARL',
    phone: [
      { value: '04 72 55 50 12', label: 'work' },
      { value: '06 55 50 12 34', label: 'mobile' },
    ],
    address: [{ street: '14, rue des Lilas', postal_code: '69003', city: 'Lyon', country: 'FR' }],
  });
});

it('reads a Russian signature, whatever the order of the names', () => {
  const found = of(
    `С уважением,
Соколова Мария Петровна
Начальник отдела закупок
ООО «Северный Ветер»
101000, г. Москва, ул. Мясницкая, д. 5, оф. 12
Тел.: +7 (495) 555-01-23 доб. 105
Моб.: 8 916 555 01 23
ИНН 7701234567
sokolova@severveter.ru`,
    'RU',
  );
  expect(found).toMatchObject({
    first_name: 'Мария',
    middle_name: 'Петровна',
    last_name: 'Соколова',
    job_title: 'Начальник отдела закупок',
    company_name: 'ООО «Северный Ветер»',
    phone: [
      { value: '+7 (495) 555-01-23 доб. 105', label: 'work' },
      { value: '8 916 555 01 23', label: 'mobile' },
    ],
    address: [
      { street: 'ул. Мясницкая, д. 5, оф. 12', postal_code: '101000', city: 'Москва', country: 'RU' },
    ],
  });
});

it('reads an English signature on few lines, with profiles', () => {
  const found = of(
    `Hi, could you send the offer by Friday?

Best regards,
--
Oliver van der Meer, Head of Sales, UK & Ireland
Brightwater Pumps Ltd · 22 Harbour Street, Bristol BS1 4QA
T +44 117 496 0123 · M +44 7700 900123
oliver@brightwaterpumps.co.uk · https://www.linkedin.com/in/oliver-van-der-meer`,
    'GB',
  );
  expect(found).toMatchObject({
    first_name: 'Oliver',
    last_name: 'van der Meer',
    job_title: 'Head of Sales',
    company_name: 'Brightwater Pumps Ltd',
    phone: [
      { value: '+44 117 496 0123', label: 'work' },
      { value: '+44 7700 900123', label: 'mobile' },
    ],
    social: [{ value: 'https://www.linkedin.com/in/oliver-van-der-meer', network: 'linkedin' }],
    web: [],
    address: [{ street: '22 Harbour Street', postal_code: 'BS1 4QA', city: 'Bristol', country: 'GB' }],
  });
});

it('knows a firm by its domain, and no firm by a mailbox that anybody can have', () => {
  expect(of('Ida Brand\nBlauhaus\nida@blauhaus.example\n+49 30 5550123').company_name).toBe('Blauhaus');
  expect(of('Ida Brand\nGmx\nida.brand@gmx.de').company_name).toBeUndefined();
});

it.each([
  ['Ida Brand', false],
  ['ida@blauhaus.example', false],
  ['ida@blauhaus.example\n', false],
  ['+49 30 5550123', false],
  ['ida@blauhaus.example\nida.brand@gmx.example', false],
  ['Am Kaiserkai 12\n20457 Hamburg', false],
  ['Ida Brand\nida@blauhaus.example', true],
  ['Ida Brand\r\nTel. 030 5550123', true],
  ['BEGIN:VCARD\nFN:Ida\nEND:VCARD', true],
  ['x'.repeat(300_000), false],
])('%j is a block: %s', (text, block) => expect(isBlock(text)).toBe(block));

/** The same numbers on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

it('finds what stands on a line of its own, in whatever order the lines are and however they are marked', () => {
  const next = random(7);
  const one = <Thing>(things: readonly Thing[]) => things[Math.floor(next() * things.length)] as Thing;
  for (let round = 0; round < 200; round += 1) {
    const number = `+49 40 555${1000 + Math.floor(next() * 8999)}`;
    const lines = [
      `${one(['E-Mail: ', 'Mail ', '', 'e: ', '✉ '])}jan.brandt@seewerk.example`,
      `${one(['Mobil: ', 'Mob. ', 'M ', 'Cell: ', 'Моб.: ', 'Portable : '])}${number}`,
      `${one(['', 'Adresse: ', '* '])}Hafenstraße ${1 + Math.floor(next() * 90)}, 20457 Hamburg`,
      one(['Seewerk AG', 'Seewerk GmbH & Co. KG', 'Seewerk']),
      one(['HRB 123456', 'USt-IdNr.: DE123456789', 'IBAN DE02 1203 0000 0000 2020 51']),
    ].sort(() => next() - 0.5);
    const text = [one(['Jan Brandt', 'Herr Jan Brandt', 'Dr. Jan Brandt']), ...lines].join(
      one(['\n', '\r\n']),
    );
    const found = of(text);
    expect([found.first_name, found.last_name], text).toEqual(['Jan', 'Brandt']);
    expect(found.email, text).toEqual([{ value: 'jan.brandt@seewerk.example', label: 'work' }]);
    expect(found.phone, text).toEqual([{ value: number, label: 'mobile' }]);
    expect(found.company_name, text).toMatch(/^Seewerk/);
    expect(found.address, text).toMatchObject([{ postal_code: '20457', city: 'Hamburg', country: 'DE' }]);
  }
});

it('takes any text without failing, and quickly', () => {
  const next = random(11);
  const letters = [...'aB9 .,;:@/+-()<>|\n\r\t=«»°Жя“’é\u0301😀\\"\u0000'];
  const words = [
    'BEGIN:VCARD\n',
    'END:VCARD',
    'Tel.',
    'GmbH',
    '20457',
    'N:;;',
    'a@b.de',
    'ENCODING=QUOTED-PRINTABLE:=',
    'ул.',
  ];
  for (let round = 0; round < 500; round += 1) {
    const parts = Array.from({ length: 1 + Math.floor(next() * 80) }, () =>
      next() < 0.2 ? words[Math.floor(next() * words.length)] : letters[Math.floor(next() * letters.length)],
    );
    const found = read(parts.join(''), 'DE')?.found;
    for (const value of Object.values(found ?? {}))
      expect(typeof value === 'string' || Array.isArray(value) || value === undefined).toBe(true);
  }
  for (const long of [
    '1'.repeat(100_000),
    'a.'.repeat(50_000),
    'a@'.repeat(50_000),
    'Aa '.repeat(40_000),
    '- '.repeat(50_000),
    '\\;'.repeat(50_000),
  ]) {
    read(`Jan\n${long}`, 'DE');
    read(`BEGIN:VCARD\nN:${long}\nADR;${long}:${long}\nEND:VCARD`, 'DE');
    isBlock(`${long}\nx`);
  }
}, 20_000);
