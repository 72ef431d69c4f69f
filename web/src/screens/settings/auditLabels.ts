/** What the particulars of the audit log are called: as on the pages of the settings, where they stand there. */
import type { MessageId } from '../../i18n';

export type Labels = Readonly<Record<string, MessageId>>;

export const PARTICULARS: Labels = {
  after: 'audit.detail.after',
  batch: 'audit.detail.batch',
  before: 'audit.detail.before',
  cells: 'roles.matrix',
  changed: 'audit.detail.changed',
  export: 'audit.detail.export',
  heir: 'audit.detail.heir',
  hidden: 'audit.detail.hidden',
  host: 'mail.host',
  parent: 'departments.below',
  purpose: 'audit.detail.purpose',
  replace_with: 'audit.detail.replace_with',
  rights: 'audit.detail.rights',
  roles: 'roles.title',
  scopes: 'tokens.scopes',
  token: 'tokens.token',
  visible_to: 'fields.visible_to',
};

const OF_USER: Labels = {
  department: 'users.department',
  email: 'signin.email',
  first_name: 'first_name',
  language: 'language',
  last_name: 'last_name',
  preferences: 'audit.detail.preferences',
  roles: 'roles.title',
  time_zone: 'portal.timezone',
};
const OF_PORTAL: Labels = {
  accent: 'look.accent',
  country: 'portal.country',
  currency: 'portal.default_currency',
  language: 'portal.language',
  last_name_optional: 'portal.last_name_optional',
  logo: 'look.logo',
  name: 'welcome.portal',
  name_order: 'portal.name_order',
  photo_max_bytes: 'portal.photo_max',
  time_zone: 'portal.timezone',
};
const OF_MAIL: Labels = {
  host: 'mail.host',
  password: 'mail.password',
  port: 'mail.port',
  security: 'mail.security',
  sender: 'mail.sender',
  sender_name: 'mail.sender_name',
  user: 'mail.user',
};
const OF_RULES: Labels = {
  email_domains: 'rules.email_domains',
  password_least: 'rules.password_least',
  second_factor: 'rules.second_factor',
  session_days: 'rules.session_days',
};
const OF_DEPARTMENT: Labels = { name: 'departments.name', parent: 'departments.below' };
const OF_ROLE: Labels = { cells: 'roles.matrix', rights: 'audit.detail.rights' };

/** What the settings that an act changes are called on their pages. */
export const SETTINGS: Readonly<Record<string, Labels>> = {
  department_changed: OF_DEPARTMENT,
  mail_server_changed: OF_MAIL,
  portal_changed: OF_PORTAL,
  role_changed: OF_ROLE,
  sign_in_rules_changed: OF_RULES,
  user_changed: OF_USER,
};

export const PURPOSES: Labels = {
  invitation: 'audit.purpose.invitation',
  password: 'audit.purpose.password',
  set_up: 'audit.purpose.set_up',
};
export const FACTORS: Labels = {
  administrators: 'rules.administrators',
  everybody: 'rules.everybody',
  nobody: 'rules.nobody',
};
