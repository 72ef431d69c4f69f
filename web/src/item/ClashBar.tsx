/** Somebody changed the same fields meanwhile: both values of each, and the choice. */
import { IconGitMerge } from '@tabler/icons-react';
import type { FieldConflict } from '../api/errors';
import type { FieldInfo } from '../api/itemTypes';
import { isEmpty, partOf } from '../fields';
import { useFormats, useT } from '../i18n';
import { Button } from '../ui/Button';
import type { Saving } from './saving';

interface Props {
  saving: Saving;
  /** Where the question stands in an editor: it is answered and saved. */
  onSettled?: () => void;
}

export function ClashBar({ saving: { clash, keepMine, takeTheirs }, onSettled }: Props) {
  const t = useT();
  if (!clash) return null;
  const answer = async (settle: () => Promise<boolean>) => {
    if (await settle()) onSettled?.();
  };
  return (
    <div className="banner clash" role="alert">
      <IconGitMerge size={16} stroke={1.75} aria-hidden="true" />
      <span className="grow stack tight">
        {[...clash.changes].map(([field, mine]) => {
          const conflict = clash.conflicts[field.key];
          return conflict && <Both key={field.key} field={field} mine={mine} conflict={conflict} />;
        })}
      </span>
      <Button small onClick={() => void answer(takeTheirs)}>
        {t('clash.take_theirs')}
      </Button>
      <Button small look="primary" onClick={() => void answer(keepMine)}>
        {t('clash.keep_mine')}
      </Button>
    </div>
  );
}

function Both({ field, mine, conflict }: { field: FieldInfo; mine: unknown; conflict: FieldConflict }) {
  const t = useT();
  const { ago } = useFormats();
  const part = partOf(field);
  const shown = (value: unknown) =>
    isEmpty(value) ? (
      <span className="emp">{t('field.empty')}</span>
    ) : (
      <part.Cell value={value} field={field} />
    );
  return (
    <span className="rowx wrap">
      {t('clash.said', {
        who: conflict.by?.name ?? t('clash.someone'),
        field: field.label,
        when: conflict.at ? ago(conflict.at) : '',
      })}
      <b>{shown(conflict.theirs)}</b>
      <span className="muted">{t('clash.mine')}</span> {shown(mine)}
    </span>
  );
}
