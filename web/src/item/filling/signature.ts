/** Reads the signature of an e-mail: what has a form of its own is taken out first, the names are told from the rest. */
import { countryOfPhone } from '../../lib/phone';
import { countryOfHost } from './countries';
import { bare, type Found, nothing, type Reading } from './found';
import { personName } from './names';
import { takePhones } from './phones';
import { placeIn } from './places';
import { firmOf, takeWebs } from './webs';

const CLOSING =
  /^(?:(?:mit )?(?:freundliche[nrm]?|beste[nrm]?|herzliche[nrm]?|liebe|viele|schöne) (?:grü(?:ß|ss)en?|empfehlungen)|(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|sincerely|yours (?:sincerely|faithfully|truly)|cheers|thanks|many thanks|cordiali saluti|distinti saluti|un saluto|saluti|(?:bien )?cordialement|bien à vous|salutations.*|с уважением|с наилучшими пожеланиями|mfg|lg|vg)[\s,.!–-]*/iu;
const MAIL =
  /(?:mailto:)?([\p{L}\d!#$%&'*+/=?^_`{|}~-][\p{L}\d.!#$%&'*+/=?^_`{|}~-]*@[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?\.\p{L}{2,24})/giu;
const MAIL_LABEL = /^\s*(?:e-?mail|mail|email|courriel|e|m|эл\.?\s?почта|почта)\s*[:.]?\s*$/iu;
const FIRM =
  /(?:^|[\s,&])(?:gmbh|ag|kg|kgaa|ohg|ug|e\.\s?k\.|e\.\s?v\.|eg|se|ltd|limited|llc|llp|plc|inc|corp|corporation|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?n\.?c\.?|s\.?a\.?s\.?|s\.?a\.?|sarl|eurl|b\.?v\.?|oy|ab|stiftung)\.?(?=$|[\s,)&])|(?:^|\s)(?:ооо|оао|зао|пао|ао|ип)(?=\s|$|[«"])|[«].+[»]/iu;
const JOB =
  /(?:manager|director|head\b|chief|officer|\bc[efot]o\b|president|engineer|developer|consultant|advisor|assistant|accountant|designer|architect|analyst|coordinator|secretary|partner\b|founder|owner|buyer|purchasing|sales|marketing|leiter|führer|vertrieb|einkäufer|einkauf|berater|referent|sachbearbeiter|assistenz|assistent|ingenieur|entwickler|inhaber|vorstand|prokurist|buchhalt|sekretär|direttor|direttrice|responsabile|amministrat|commerciale|ingegnere|consulente|impiegat|titolare|segretari|acquisti|directeur|directrice|responsable|gérant|chargée? d|ingénieur|conseill|acheteu|comptable|commercial|secrétaire|chef\b|cheffe|fondat|директор|менеджер|руководитель|начальник|инженер|бухгалтер|специалист|консультант|заместитель|секретарь|разработчик|владелец|основатель)/iu;
/** "Brandt, Jan" */
const TURNED = /^\S+,\s+\S+(?:\s\S+)?$/;
/** Roles of others, registers and warnings: nothing of the person. */
const ASIDE =
  /^(?:geschäftsführ(?:er|ung)|vorstand|aufsichtsrat|vorsitz\S*|sitz|registergericht|legal|p\.?\s?iva|this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|questo|ce (?:message|courriel)|настоящее|please consider)[^:]*:?.{0,400}/iu;
/** Between two things on one line; a dash is that only where it stands in no number. */
const BETWEEN = /\s*[|•·‖]\s*|\t+|\s{4,}|\s[–—-]\s+(?=\p{L}|\d{4,6}\s\p{L})/u;
const LONGEST_NAME = 80;
/** Longer lines, and what stands above so many, are a letter and no signature. */
const LONGEST_LINE = 300;
const MOST_LINES = 80;

/** `home`: the country whose phones are written without their country. */
export function readSignature(text: string, home: string | undefined): Reading {
  const found = nothing();
  const lines = signatureOf(text).flatMap((line) => line.split(BETWEEN));
  const left = lines.map((line) => takeWebs(found, takeMails(found, plain(line))));
  const land = countryFrom(found, lines) ?? home;
  const rest = left.map((line) => takePhones(found, line, land)).filter((line) => /[\p{L}\d]/u.test(line));
  const place = placeIn(rest, land);
  if (place) found.address.push(place.address);
  tellNames(
    found,
    rest.filter((_, index) => !place?.lines.has(index)),
  );
  return { from: 'signature', found, cards: 0 };
}

/** What stands behind the closing words or the dashes of a whole mail; all of it where there are none. */
function signatureOf(text: string): string[] {
  const lines = text
    .replace(/[\u00A0\u202F\u2007]/g, ' ')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= LONGEST_LINE)
    .slice(-MOST_LINES)
    .map((line) => line.replace(/^(?:>\s?)+/, '').trimEnd());
  const dashes = lines.findLastIndex((line) => /^\s*(?:--|—|__+)\s*$/.test(line));
  const closing = lines.findLastIndex((line) => CLOSING.test(line.trim()));
  const begin = Math.max(dashes, closing);
  const after = lines.slice(Math.max(begin, 0)).map((line) => line.trim().replace(CLOSING, ''));
  return (after.filter(Boolean).length > 1 ? after : lines.map((line) => line.trim())).filter(
    (line) => !/^[\s\-–—_=*]*$/.test(line),
  );
}

/** Without the marks of a list, small pictures, and links that mail programs write behind an address. */
const plain = (line: string): string =>
  line
    .replace(/<(?:mailto:|tel:|https?:)[^>]*>|\[(?:mailto:|cid:)[^\]]*\]/gi, ' ')
    .replace(/\p{Extended_Pictographic}|\uFE0F|^[\s*●◦▪►»–-]+/gu, ' ')
    .trim();

function takeMails(found: Found, line: string): string {
  let taken = false;
  const left = line.replace(MAIL, (_, value: string) => {
    taken = true;
    if (!found.email.some((one) => one.value.toLowerCase() === value.toLowerCase()))
      found.email.push({ value, label: 'work' });
    return ' ';
  });
  if (!taken) return line;
  const bared = left.replace(/[<>()[\],;]/g, ' ').trim();
  return MAIL_LABEL.test(bared) ? '' : bared.replace(/(?:^|\s)(?:e-?mail|mail|courriel|почта)\s*:\s*$/iu, '');
}

function countryFrom(found: Found, lines: readonly string[]): string | undefined {
  const numbers = lines.flatMap((line) => line.match(/\+\d[\d\s()./-]{6,}\d/g) ?? []);
  const spoken = numbers.map((number) => countryOfPhone(number.replace(/\(0\)/, ''))).find(Boolean);
  const hosts = [...found.email, ...found.web].map(({ value }) =>
    value.replace(/^https?:\/\//, '').replace(/\/.*$/, ''),
  );
  return spoken ?? hosts.map(countryOfHost).find(Boolean);
}

/** Name, job and firm among the lines that nothing else has claimed. */
function tellNames(found: Found, lines: readonly string[]): void {
  const short = lines.filter(
    (line) => line.length <= LONGEST_NAME && !ASIDE.test(line) && !/^[^:]{2,30}:\s/.test(line),
  );
  const pieces = short.flatMap((line) => (TURNED.test(line) && personName(line) ? [line] : piecesOf(line)));
  const firm = pieces.find((piece) => FIRM.test(piece)) ?? pieces.find((piece) => isFirmOf(found, piece));
  const others = pieces.filter((piece) => piece !== firm);
  const names = others.filter((piece) => !JOB.test(piece) && personName(piece) !== null);
  const name = names.find((piece) => isNameOf(found, piece)) ?? names[0];
  const person = name === undefined ? null : personName(name);
  if (person) Object.assign(found, person);
  const job = others.filter((piece) => piece !== name && JOB.test(piece));
  const next = name === undefined ? undefined : others[others.indexOf(name) + 1];
  found.job_title = job.length
    ? joined(short, job)
    : next && /^\p{L}[\p{L}\s&/().-]+$/u.test(next)
      ? next
      : undefined;
  found.company_name = firm?.replace(/^(?:firma|company|azienda|société)\s*:\s*/iu, '').trim();
}

/** "Director, Sales" is one job; "Anna Weber, Director" is a name and a job; "Acme, Inc." is one firm. */
const piecesOf = (line: string): string[] =>
  line
    .split(/,\s+(?!(?:inc|llc|ltd|corp|s\.)\b)|\s+(?:@|–|—|-)\s+/iu)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{2}/u.test(piece));

/** The jobs that stand in the line of the first one. */
function joined(lines: readonly string[], jobs: readonly string[]): string {
  const [first = ''] = jobs;
  const line = lines.find((one) => one.includes(first)) ?? first;
  return jobs.filter((one) => line.includes(one)).join(', ');
}

/** A line that is called as the part of an address behind its @. */
function isFirmOf(found: Found, piece: string): boolean {
  const said = bare(piece);
  return found.email.some(({ value }) => {
    const firm = bare(firmOf(value) ?? '');
    return (
      firm.length > 2 &&
      said.length > 2 &&
      (said === firm ||
        (firm.length > 3 && said.startsWith(firm)) ||
        (said.length > 4 && firm.startsWith(said)))
    );
  });
}

/** A line of which a word stands before the @. */
const isNameOf = (found: Found, piece: string): boolean =>
  found.email.some(({ value }) => {
    const own = bare(value.split('@')[0] ?? '');
    return piece.split(/[\s-]+/).some((word) => bare(word).length > 2 && own.includes(bare(word)));
  });
