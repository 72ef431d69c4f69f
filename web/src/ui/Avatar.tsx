/** The picture or the initials of a person or an item in the shape of its kind, with the globe of a public contact. */
import { IconWorld } from '@tabler/icons-react';
import { useT } from '../i18n';
import { hueOf } from '../lib/theme';
import { lookOf } from './kinds';

interface Props {
  name: string;
  size?: number;
  /** Of an item: its kind gives the shape. A user has none. */
  kind?: string;
  image?: string | null | undefined;
  /** Of an item: who may reach it beside its managers. */
  access?: unknown;
}

export function Avatar({ name, size = 24, kind, image, access }: Props) {
  return (
    <span
      className={`av h-${hueOf(name)}${kind && lookOf(kind).square ? ' sq' : ''}`}
      style={{ '--s': `${size}px` } as React.CSSProperties}
    >
      {image ? <img src={image} alt="" loading="lazy" /> : <span aria-hidden="true">{initials(name)}</span>}
      {(access === 'read' || access === 'write') && <PublicGlobe access={access} />}
    </span>
  );
}

/** Seen and told: that all users of the CRM reach the contact, and whether they may change it (S29). */
export function PublicGlobe({ access }: { access: 'read' | 'write' }) {
  const t = useT();
  const words = t(access === 'write' ? 'access.globe_write' : 'access.globe_read');
  return (
    <span className="pub" title={words}>
      <IconWorld stroke={1.75} role="img" aria-label={words} />
    </span>
  );
}

const PARTICLES = new Set([
  'von',
  'van',
  'de',
  'di',
  'da',
  'der',
  'zu',
  'la',
  'le',
  'dr',
  'dr.',
  'prof.',
  'гмбх',
]);

/** "Katharina von Bülow" → "KB", "ООО «Северный порт»" → "СП". */
export function initials(name: string): string {
  const words = name
    .replace(/[«»"„“”().,]/g, ' ')
    .split(/[\s-]+/)
    .filter(
      (word) =>
        word &&
        !PARTICLES.has(word.toLowerCase()) &&
        !/^(ооо|оао|зао|ао|тоо|gmbh|ag|kg|srl|spa|ltd)$/i.test(word),
    );
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('') || '?';
}
