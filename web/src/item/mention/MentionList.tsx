/** The people whom what is begun may name, below the text; the focus stays in the text. */
import { useT } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import type { Mention } from './useMention';

export const optionId = (list: string, index: number) => `${list}-${index}`;

export function MentionList({ id, mention }: { id: string; mention: Mention }) {
  const t = useT();
  if (!mention.people.length) return null;
  return (
    <div className="mentions" role="listbox" id={id} aria-label={t('note.people')}>
      {mention.people.map((user, index) => (
        <div
          key={user.id}
          role="option"
          id={optionId(id, index)}
          aria-selected={index === mention.chosen}
          tabIndex={-1}
          onPointerDown={(event) => {
            event.preventDefault();
            mention.take(user);
          }}
        >
          <Avatar name={user.name} size={20} /> <span className="hyph">{user.name}</span>
        </div>
      ))}
    </div>
  );
}
