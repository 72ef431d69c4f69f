/** What sets the kinds that come with the program apart on the screen; every other kind has the common look. */
import { type Icon, IconBuilding, IconCards, IconUser } from '@tabler/icons-react';
import type { MessageId } from '../i18n';

export interface KindLook {
  icon: Icon;
  /** Its initials stand in a square rather than in a circle. */
  square: boolean;
  /** What opening its form is called. */
  edit: MessageId;
}

const LOOKS: Readonly<Record<string, KindLook>> = {
  person: { icon: IconUser, square: false, edit: 'row.edit_person' },
  company: { icon: IconBuilding, square: true, edit: 'row.edit_company' },
};
const COMMON: KindLook = { icon: IconCards, square: false, edit: 'card.edit' };

export const lookOf = (kind: string): KindLook => LOOKS[kind] ?? COMMON;
