/** Access of all CRM users: a box to tick, then reading (as first offered) or reading and writing (S27, S28). */
import { IconLock, IconWorld } from '@tabler/icons-react';
import { useT } from '../i18n';
import { setFilter } from './filters/set';
import type { EditProps, FieldPart, ShowProps } from './types';

type Access = 'private' | 'read' | 'write';

const WORDS = {
  private: 'access.private',
  read: 'access.public_read',
  write: 'access.public_write',
} as const;

function Show({ value }: ShowProps<Access>) {
  const t = useT();
  const Sign = value === 'private' ? IconLock : IconWorld;
  return (
    <span className="rowx">
      <Sign size={15} stroke={1.75} aria-hidden="true" />
      {t(WORDS[value])}
    </span>
  );
}

function Edit({ value = 'private', field, id, onChange, autoFocus }: EditProps<Access>) {
  const t = useT();
  return (
    <span className="stack tight" role="group" aria-label={field.label}>
      <label className="rowx">
        <input
          id={id}
          type="checkbox"
          className="cbx"
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this very input
          autoFocus={autoFocus ?? false}
          checked={value !== 'private'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'read' : 'private')}
        />
        {t('access.allow_all')}
      </label>
      {value !== 'private' && (
        <select
          className="fin"
          aria-label={t('access.kind')}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Access)}
        >
          <option value="read">{t('access.for_reading')}</option>
          <option value="write">{t('access.for_writing')}</option>
        </select>
      )}
    </span>
  );
}

export const access: FieldPart<Access> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? 'private',
  filter: setFilter(() => {
    const t = useT();
    return (['private', 'read', 'write'] as const).map((value) => ({ value, label: t(WORDS[value]) }));
  }),
  tall: true,
};
