/** Websites and profiles in social networks, as they stand in signatures. */
import type { Found } from './found';

const HOSTS: Record<string, string> = {
  'linkedin.com': 'linkedin',
  'xing.com': 'xing',
  'facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'x.com': 'x',
  'twitter.com': 'x',
  't.me': 'telegram',
  'wa.me': 'whatsapp',
  'vk.com': 'vk',
  'youtube.com': 'youtube',
  'tiktok.com': 'tiktok',
};
/** Where everybody has an address: such a domain names no firm. */
const ANYBODYS =
  /^(gmail|googlemail|gmx|web|yahoo|hotmail|outlook|live|icloud|aol|t-online|freenet|libero|virgilio|alice|tiscali|orange|wanadoo|free|laposte|sfr|yandex|mail|bk|list|inbox|rambler|bluewin|proton|protonmail)\./;

const MARKED = /(?:https?:\/\/|www\.)[^\s<>"|,;]+/giu;
const PLAIN = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,12}(?:\/[^\s<>"|]*)?$/iu;
/** "Web: " and its like before an address. */
const LABEL =
  /^\s*(?:web(?:site|seite)?|internet|homepage|url|site(?: web)?|sito(?: web)?|сайт|w)\s*[:.]\s*/iu;

/** Adds the address where it is one: to the profiles if a network stands in it, to the websites otherwise. */
export function addWeb(found: Found, text: string, label = 'work'): void {
  const value = text.trim().replace(/[.,;)\]>]+$/, '');
  const host = hostOf(value);
  if (!host) return;
  const network = Object.entries(HOSTS).find(([end]) => host === end || host.endsWith(`.${end}`))?.[1];
  const [list, point] = network ? [found.social, { value, network }] : [found.web, { value, label }];
  if (!list.some((one) => one.value === value)) list.push(point);
}

function hostOf(value: string): string | undefined {
  try {
    const { hostname, protocol } = new URL(/^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`);
    const host = hostname.replace(/^www\./, '').toLowerCase();
    return /^https?:$/.test(protocol) && host.includes('.') ? host : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the web addresses out of a piece of a signature; answers what is left of it. */
export function takeWebs(found: Found, text: string): string {
  const left = text.replace(MARKED, (address) => {
    addWeb(found, address);
    return ' ';
  });
  const alone = left.replace(LABEL, '').trim();
  if (!PLAIN.test(alone)) return left.replace(/^\s*(?:web|internet|homepage|сайт|w)\s*[:.]?\s*$/iu, '');
  addWeb(found, alone);
  return '';
}

/** What the part behind the @ says of the firm: "nordwind-logistik"; nothing for an address that anybody can have. */
export function firmOf(mail: string): string | undefined {
  const host = mail.split('@')[1]?.toLowerCase() ?? '';
  return ANYBODYS.test(host) ? undefined : host.split('.').at(-2);
}
