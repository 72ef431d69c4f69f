/** The shapes of the interface that the screens use; programs read them in /api/v1/openapi.json. */

import type { Language } from '../i18n/messages';
import type { Density, ThemeChoice } from '../lib/theme';
import type { components } from './schema';

/** A shape by its name in the interface's description. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

export type UserRef = Shape<'UserRef'>;
export type Portal = Shape<'PortalRef'>;
export type KindInfo = Shape<'KindAnswer'>;

export type Me = Omit<Shape<'Me'>, 'language' | 'density' | 'theme' | 'can'> & {
  language: Language;
  density?: Density | null;
  theme?: ThemeChoice | null;
  can: Partial<Record<Ability, boolean>>;
};

export type Ability =
  | 'manage_users'
  | 'manage_roles'
  | 'manage_departments'
  | 'manage_fields'
  | 'manage_layouts'
  | 'manage_lists'
  | 'manage_tags'
  | 'manage_currencies'
  | 'manage_portal'
  | 'manage_mail'
  | 'manage_sign_in'
  | 'read_audit';

export type Labels = Partial<Record<Language, string>>;
