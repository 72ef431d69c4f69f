/** What a user may create, and the keys that begin it: C opens the choice, then P or O chooses. */
import { useMe } from '../api/session';
import type { MessageId } from '../i18n';
import { useKeys } from '../lib/keys';

interface Creatable {
  kind: 'person' | 'company';
  keys: string;
  label: MessageId;
}

const CONTACTS: readonly Creatable[] = [
  { kind: 'person', keys: 'c p', label: 'keys.create_person' },
  { kind: 'company', keys: 'c o', label: 'keys.create_company' },
];

/** The kinds of contact that the user may create. */
export function useCreatable(): readonly Creatable[] {
  const { kinds } = useMe();
  return CONTACTS.filter((one) => kinds.some(({ key, can }) => key === one.kind && can.create));
}

interface Acts {
  kinds: readonly Creatable[];
  onOpen: () => void;
  onCreate: (kind: string) => void;
  /** For the whole program: a screen's own choice goes first. */
  fallback?: boolean;
}

export function useCreateKeys({ kinds, onOpen, onCreate, fallback = false }: Acts): void {
  const choice = { keys: 'c', label: 'keys.create' as const, run: onOpen };
  const each = kinds.map(({ kind, keys, label }) => ({ keys, label, run: () => onCreate(kind) }));
  const all = kinds.length ? [choice, ...each] : [];
  useKeys(all.map((one) => ({ ...one, group: 'global' as const, fallback })));
}
