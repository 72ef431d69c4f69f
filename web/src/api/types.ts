/** The shapes of the interface that the screens use; programs read them in /api/v1/openapi.json. */

import type { Language } from '../i18n/messages';
import type { Density, ThemeChoice } from '../lib/theme';

export interface UserRef {
  id: number;
  name: string;
}

export interface Portal {
  name: string;
  country: string | null;
  currency: string | null;
  languages: Language[];
  logo: string | null;
}

export interface KindInfo {
  key: string;
  label: string;
  plural: string;
  icon: string | null;
  colour: string | null;
  can: { read?: boolean; create?: boolean; import?: boolean; export?: boolean };
}

export interface Me {
  id: number;
  name: string;
  email: string;
  language: Language;
  timezone: string;
  density: Density;
  theme: ThemeChoice;
  roles: { id: number; name: string }[];
  can: Partial<Record<Ability, boolean>>;
  portal: Portal;
  kinds: KindInfo[];
}

export type Ability =
  | 'manage_users'
  | 'manage_roles'
  | 'manage_departments'
  | 'manage_fields'
  | 'manage_lists'
  | 'manage_tags'
  | 'manage_currencies'
  | 'manage_portal';

export type Labels = Partial<Record<Language, string>>;
