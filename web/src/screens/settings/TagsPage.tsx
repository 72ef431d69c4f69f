/** The tags: rename, colour, merge one into another, delete. */
import { IconTag, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../../api/session';
import { type TagEntry, useSettingsList, useSettingsWrite } from '../../api/settings';
import { useT } from '../../i18n';
import { hueOf } from '../../lib/theme';
import { IconButton } from '../../ui/Button';
import { InlineText } from '../../ui/InlineText';
import { EmptyState, InlineError, SkeletonLines } from '../../ui/States';
import { AddLine } from './AddLine';
import { HuePicker } from './HuePicker';
import { ReplaceDialog } from './ReplaceDialog';
import { UseCount, type Uses } from './UseCount';
import { useReport } from './useReport';

const usesOf = (tag: TagEntry): Uses => ({
  kinds: 'person,company',
  filter: ['tags', 'has_any', [tag.name]],
});

export default function TagsPage() {
  const t = useT();
  const { can } = useMe();
  const editable = can.manage_tags === true;
  const tags = useSettingsList<TagEntry>('tags');
  const write = useSettingsWrite('tags');
  const report = useReport();
  const [leaving, setLeaving] = useState<TagEntry | null>(null);
  if (tags.isPending) return <SkeletonLines />;
  if (!tags.data) return <InlineError error={tags.error} onRetry={() => void tags.refetch()} />;
  const change = (tag: TagEntry, body: object) =>
    report(write.mutateAsync({ method: 'PATCH', at: `/${tag.id}`, body }));
  return (
    <div className="cardbox">
      {tags.data.length === 0 && (
        <EmptyState icon={IconTag} title={t('tags.empty')} text={t('tags.empty_text')} />
      )}
      <ul>
        {tags.data.map((tag) => (
          <li key={tag.id} className="line">
            <HuePicker
              value={tag.hue}
              of={tag.name}
              disabled={!editable}
              onChange={(hue) => change(tag, { hue })}
            />
            <InlineText
              value={tag.name}
              label={t('list.name')}
              disabled={!editable}
              onSave={(name) => change(tag, { name })}
            />
            <UseCount uses={usesOf(tag)} />
            {editable && (
              <IconButton
                small
                icon={IconTrash}
                label={t('tags.delete', { name: tag.name })}
                onClick={() => setLeaving(tag)}
              />
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <AddLine
          label={t('tags.add')}
          onAdd={(name) => write.mutateAsync({ method: 'POST', body: { name, hue: hueOf(name) } })}
        />
      )}
      {leaving && (
        <ReplaceDialog
          name={leaving.name}
          uses={usesOf(leaving)}
          others={tags.data
            .filter((one) => one !== leaving)
            .map((one) => ({ value: String(one.id), label: one.name }))}
          keepText={t('tags.removed')}
          onClose={() => setLeaving(null)}
          onDelete={(replacement) =>
            write.mutateAsync({
              method: 'DELETE',
              at: `/${leaving.id}`,
              query: { replace_with: replacement },
            })
          }
        />
      )}
    </div>
  );
}
