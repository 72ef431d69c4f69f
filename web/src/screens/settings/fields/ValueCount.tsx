/** How many contacts have a value in a field, in words; or why that is not known. */
import type { UseQueryResult } from '@tanstack/react-query';
import { ApiError } from '../../../api/errors';
import type { Shape } from '../../../api/types';
import { useFormats, useT } from '../../../i18n';
import { useErrorText } from '../../../ui/errorText';

export function ValueCount({ usage }: { usage: UseQueryResult<Shape<'FieldUsage'>> }) {
  const t = useT();
  const say = useErrorText();
  const { number } = useFormats();
  if (usage.error) {
    const unseen = usage.error instanceof ApiError && usage.error.status === 404;
    return <p className="note">{unseen ? t('fields.values_unseen') : say(usage.error)}</p>;
  }
  if (!usage.data) return null;
  const { filled, whole } = usage.data;
  return (
    <p className="note">
      {t(whole ? 'fields.values' : 'fields.values_yours', { count: filled, shown: number(filled) })}
    </p>
  );
}
