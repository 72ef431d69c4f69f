/** Under a field that was filled from a pasted text: says so until the field is changed, or the mark is pressed. */
import { IconCheck } from '@tabler/icons-react';
import { useT } from '../../i18n';
import type { From } from './found';

interface Props {
  from: From;
  /** What the field is called. */
  label: string;
  onCheck: () => void;
}

export function ReviewMark({ from, label, onCheck }: Props) {
  const t = useT();
  return (
    <button
      type="button"
      className="review small"
      aria-label={t('fill.mark_of', { field: label, from })}
      onClick={(event) => {
        // the mark goes away under the focus: one goes on in its field
        const row = event.currentTarget.closest('[data-field]');
        row?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
        onCheck();
      }}
    >
      <span className="reviewdot" aria-hidden="true" />
      <span>{t('fill.mark', { from })}</span>
      <IconCheck size={13} stroke={2} aria-hidden="true" />
    </button>
  );
}
