/** The pages of the settings: address, name, who may change them, and where their code is. */
import {
  type Icon,
  IconBuildingCommunity,
  IconCategory,
  IconChecklist,
  IconCoins,
  IconForms,
  IconHistory,
  IconKey,
  IconList,
  IconMail,
  IconShieldLock,
  IconSitemap,
  IconTag,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Ability } from '../../api/types';
import type { MessageId } from '../../i18n';

export interface SettingsPageInfo {
  label: MessageId;
  icon: Icon;
  /** The right to change it; without one it is the user's own. */
  ability?: Ability;
  who: MessageId;
  group: 'own' | 'people' | 'contacts' | 'portal';
  /** Whoever may not change it may not see it either. */
  hidden?: true;
  load: () => Promise<{ default: ComponentType }>;
}

export const settingsPages: Record<string, SettingsPageInfo> = {
  profile: {
    label: 'user.profile',
    icon: IconUserCircle,
    who: 'who.you',
    group: 'own',
    load: () => import('./ProfilePage'),
  },
  jobs: {
    label: 'jobs.title',
    icon: IconChecklist,
    who: 'who.jobs',
    group: 'own',
    load: () => import('./JobsPage'),
  },
  users: {
    label: 'users.title',
    icon: IconUsers,
    ability: 'manage_users',
    who: 'who.users',
    group: 'people',
    load: () => import('./UsersPage'),
  },
  departments: {
    label: 'departments.title',
    icon: IconSitemap,
    ability: 'manage_departments',
    who: 'who.crm_admin',
    group: 'people',
    load: () => import('./DepartmentsPage'),
  },
  roles: {
    label: 'roles.title',
    icon: IconShieldLock,
    ability: 'manage_roles',
    who: 'who.portal_admin',
    group: 'people',
    load: () => import('./RolesPage'),
  },
  fields: {
    label: 'fields.title',
    icon: IconForms,
    ability: 'manage_fields',
    who: 'who.crm_admin',
    group: 'contacts',
    load: () => import('./FieldsPage'),
  },
  'contact-types': {
    label: 'types.title',
    icon: IconCategory,
    ability: 'manage_lists',
    who: 'who.crm_admin',
    group: 'contacts',
    load: () => import('./ContactTypesPage'),
  },
  lists: {
    label: 'lists.title',
    icon: IconList,
    ability: 'manage_lists',
    who: 'who.crm_admin',
    group: 'contacts',
    load: () => import('./ListsPage'),
  },
  tags: {
    label: 'tags.title',
    icon: IconTag,
    ability: 'manage_tags',
    who: 'who.crm_admin',
    group: 'contacts',
    load: () => import('./TagsPage'),
  },
  currencies: {
    label: 'currencies.title',
    icon: IconCoins,
    ability: 'manage_currencies',
    who: 'who.crm_admin',
    group: 'contacts',
    load: () => import('./CurrenciesPage'),
  },
  mail: {
    label: 'mail.title',
    icon: IconMail,
    ability: 'manage_mail',
    who: 'who.portal_admin',
    group: 'portal',
    hidden: true,
    load: () => import('./MailPage'),
  },
  portal: {
    label: 'portal.title',
    icon: IconBuildingCommunity,
    ability: 'manage_portal',
    who: 'who.crm_admin',
    group: 'portal',
    load: () => import('./PortalPage'),
  },
  'sign-in': {
    label: 'rules.title',
    icon: IconKey,
    ability: 'manage_sign_in',
    who: 'who.portal_admin',
    group: 'portal',
    hidden: true,
    load: () => import('./SignInRulesPage'),
  },
  audit: {
    label: 'audit.title',
    icon: IconHistory,
    ability: 'read_audit',
    who: 'who.audit',
    group: 'portal',
    hidden: true,
    load: () => import('./AuditPage'),
  },
};
