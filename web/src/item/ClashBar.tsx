/** Somebody changed the same field meanwhile: both values, and the choice. */
import { IconGitMerge } from '@tabler/icons-react';
import { isEmpty, partOf } from '../fields';
import { useFormats, useT } from '../i18n';
import { Button } from '../ui/Button';
import type { Saving } from './saving';

export function ClashBar({ clash, keepMine, takeTheirs }: Saving) {
  const t = useT();
  const { ago } = useFormats();
  if (!clash) return null;
  const { field, mine, conflict } = clash;
  const part = partOf(field);
  const shown = (value: unknown) =>
    isEmpty(value) ? (
      <span className="emp">{t('field.empty')}</span>
    ) : (
      <part.Cell value={value} field={field} />
    );
  return (
    <div className="banner clash" role="alert">
      <IconGitMerge size={16} stroke={1.75} aria-hidden="true" />
      <span className="grow rowx wrap">
        {t('clash.said', {
          who: conflict.by?.name ?? t('clash.someone'),
          field: field.label,
          when: conflict.at ? ago(conflict.at) : '',
        })}
        <b>{shown(conflict.theirs)}</b>
        <span className="muted">{t('clash.mine')}</span> {shown(mine)}
      </span>
      <Button small onClick={takeTheirs}>
        {t('clash.take_theirs')}
      </Button>
      <Button small look="primary" onClick={keepMine}>
        {t('clash.keep_mine')}
      </Button>
    </div>
  );
}
