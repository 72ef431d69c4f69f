/** The pages of the settings: address, name, who may change them, and where their code is. */
import type { Icon } from '@tabler/icons-react';
import { IconUserCircle } from '@tabler/icons-react';
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
};
