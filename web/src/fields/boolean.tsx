/** Yes or no; nothing said is neither. */
import { useT } from '../i18n';
import { booleanFilter } from './filters/boolean';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<boolean>) {
  const t = useT();
  return <span>{t(value ? 'yes' : 'no')}</span>;
}

function Edit({ value, id, onChange, onDone, autoFocus }: EditProps<boolean>) {
  return (
    <input
      id={id}
      type="checkbox"
      className="cbx"
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this very input
      autoFocus={autoFocus ?? false}
      checked={value ?? false}
      onChange={(event) => onChange(event.currentTarget.checked)}
      onKeyDown={(event) => event.key === 'Enter' && onDone?.()}
    />
  );
}

export const boolean: FieldPart<boolean> = {
  Show,
  Cell: Show,
  Edit,
  send: (value) => value ?? null,
  paste: (typed, { yes, no }) => {
    const word = typed.trim().toLocaleLowerCase();
    if ([yes.toLocaleLowerCase(), 'true', '1', 'x'].includes(word)) return true;
    return [no.toLocaleLowerCase(), 'false', '0'].includes(word) ? false : undefined;
  },
  filter: booleanFilter,
};
