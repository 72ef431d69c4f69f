/** What a signature or a vCard says of a person or a company, in the words of our fields. */
import type { AddressValue, PointValue } from '../../api/itemTypes';

export interface Found {
  first_name?: string | undefined;
  middle_name?: string | undefined;
  last_name?: string | undefined;
  job_title?: string | undefined;
  company_name?: string | undefined;
  birthday?: string | undefined;
  description?: string | undefined;
  email: PointValue[];
  phone: PointValue[];
  web: PointValue[];
  social: PointValue[];
  address: AddressValue[];
}

export type From = 'vcard' | 'signature';

export interface Reading {
  from: From;
  found: Found;
  /** How many cards the text holds; the first was read. */
  cards: number;
}

export const nothing = (): Found => ({ email: [], phone: [], web: [], social: [], address: [] });

/** Without accents, capitals and marks: what two ways of writing one thing have in common. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
