/** Profiles in social networks and messengers. */
import { pointPart } from './points';
import { WebLink } from './WebLink';

/** Their own names, the same in every language. */
export const NETWORKS: Record<string, string> = {
  linkedin: 'LinkedIn',
  xing: 'Xing',
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  vk: 'VK',
  youtube: 'YouTube',
  tiktok: 'TikTok',
};

export const social = pointPart({
  labels: [],
  inputMode: 'url',
  networks: NETWORKS,
  shown: (point) => (point.value.includes('/') ? <WebLink value={point.value} /> : point.value),
});
