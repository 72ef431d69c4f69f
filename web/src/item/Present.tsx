/** Those who are at the same card: their initials at its head, and beside a field who is editing it. */
import { Tooltip } from '@mantine/core';
import { type Person, useBeingHere, usePeople } from '../api/presence';
import { useFormats, useT } from '../i18n';
import { Avatar } from '../ui/Avatar';

const MOST = 4;

export function Present({ kind, id }: { kind: string; id: number }) {
  const t = useT();
  const { list } = useFormats();
  useBeingHere(kind, id);
  const people = usePeople(kind, id);
  const said = t('present.here', { who: list(people.map((one) => one.name)), count: people.length });
  return (
    <div role="status" className="present">
      {people.length > 0 && (
        <Tooltip label={said}>
          <span role="img" aria-label={said}>
            {people.slice(0, MOST).map((one) => (
              <Avatar key={one.user} name={one.name} size={24} />
            ))}
            {people.length > MOST && <span className="cnt">+{people.length - MOST}</span>}
          </span>
        </Tooltip>
      )}
    </div>
  );
}

export function Editing({ who }: { who: Person | undefined }) {
  const t = useT();
  if (!who) return null;
  return (
    <span className="busyby">
      <Avatar name={who.name} size={16} />
      {t('present.editing', { who: who.name })}
    </span>
  );
}
