/** Under a field that was filled from a pasted text: says so until the field is changed, or the mark is pressed. */
import { IconCheck } from '@tabler/icons-react';
import { useT } from '../../i18n';
import type { From } from './found';

interface Props {
  /** The id of its words: they describe the input. */
  id: string;
  from: From;
  /** What the field is called. */
  label: string;
  onCheck: () => void;
}

export function ReviewMark({ id, from, label, onCheck }: Props) {
  const t = useT();
  return (
    <button
      type="button"
      className="review small"
      aria-label={t('fill.mark_of', { field: label, from })}
      onClick={(event) => {
        // the mark goes away under the focus: one goes on in its field
        const row = event.currentTarget.closest('[data-field]');
        const next = ['input:not([type="hidden"]), textarea, select', 'button:not(.review)']
          .map((what) => row?.querySelector<HTMLElement>(what))
          .find(Boolean);
        next?.focus({ preventScroll: true });
        onCheck();
      }}
    >
      <span className="reviewdot" aria-hidden="true" />
      <span id={id}>{t('fill.mark', { from })}</span>
      <IconCheck size={13} stroke={2} aria-hidden="true" />
    </button>
  );
}
