/** One list of choices, edited where it stands: colour, words in five languages, order, disabling, deleting. */
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconEye,
  IconEyeOff,
  IconLanguage,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { type ListEntry, type ListPath, useSettingsList, useSettingsWrite } from '../../api/settings';
import { useLanguage, useT } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { InlineText } from '../../ui/InlineText';
import { Menu, MenuItem } from '../../ui/Menu';
import { InlineError, SkeletonLines } from '../../ui/States';
import { AddLine } from './AddLine';
import { HuePicker } from './HuePicker';
import { LabelsEditor } from './LabelsEditor';
import { ReplaceDialog } from './ReplaceDialog';
import { UseCount, type Uses, usesOfChoice } from './UseCount';
import { useReport } from './useReport';

interface Props {
  path: ListPath;
  editable: boolean;
  addLabel: string;
  /** The field of which kinds holds it, to count and replace. */
  uses: { kinds: string; field: string; many?: boolean } | null;
}

export function ChoiceList({ path, editable, addLabel, uses }: Props) {
  const t = useT();
  const language = useLanguage();
  const list = useSettingsList<ListEntry>(path);
  const write = useSettingsWrite(path);
  const report = useReport();
  const [leaving, setLeaving] = useState<ListEntry | null>(null);
  if (list.isPending) return <SkeletonLines />;
  if (!list.data) return <InlineError error={list.error} onRetry={() => void list.refetch()} />;
  const entries = list.data;
  const change = (entry: ListEntry, body: object) =>
    report(write.mutateAsync({ method: 'PATCH', at: `/${entry.key}`, body }));
  const move = (entry: ListEntry, by: number) =>
    change(entry, { position: Math.max(0, entries.indexOf(entry) + by) });
  return (
    <div className="cardbox">
      <ul>
        {entries.map((entry, index) => (
          <ChoiceLine
            key={entry.key}
            entry={entry}
            uses={uses && usesOfChoice(uses, entry.key)}
            editable={editable}
            first={index === 0}
            last={index === entries.length - 1}
            onChange={(body) => change(entry, body)}
            onMove={(by) => move(entry, by)}
            onDelete={() => setLeaving(entry)}
          />
        ))}
      </ul>
      {editable && (
        <AddLine
          label={addLabel}
          onAdd={(name) => write.mutateAsync({ method: 'POST', body: { labels: { [language]: name } } })}
        />
      )}
      {leaving && (
        <ReplaceDialog
          name={leaving.label}
          uses={uses && usesOfChoice(uses, leaving.key)}
          others={entries
            .filter((one) => one !== leaving && !one.archived)
            .map((one) => ({ value: one.key, label: one.label }))}
          keepText={t('replace.kept')}
          onClose={() => setLeaving(null)}
          onDelete={(replacement) =>
            write.mutateAsync({
              method: 'DELETE',
              at: `/${leaving.key}`,
              query: { replace_with: replacement },
            })
          }
        />
      )}
    </div>
  );
}

interface LineProps {
  entry: ListEntry;
  uses: Uses | null;
  editable: boolean;
  first: boolean;
  last: boolean;
  onChange: (body: object) => void;
  onMove: (by: number) => void;
  onDelete: () => void;
}

function ChoiceLine({ entry, uses, editable, first, last, onChange, onMove, onDelete }: LineProps) {
  const t = useT();
  const language = useLanguage();
  const [translating, setTranslating] = useState(false);
  return (
    <li>
      <div className={`line${entry.archived ? ' off' : ''}`}>
        <HuePicker
          value={entry.hue}
          of={entry.label}
          disabled={!editable}
          onChange={(hue) => onChange({ hue })}
        />
        <InlineText
          value={entry.label}
          label={t('list.name')}
          disabled={!editable}
          onSave={(label) => onChange({ labels: { ...entry.labels, [language]: label } })}
        />
        {uses && <UseCount uses={uses} />}
        {entry.archived && <span className="chip h-grey">{t('list.disabled')}</span>}
        {editable && (
          <>
            <IconButton
              small
              className="desk"
              icon={IconArrowUp}
              label={t('list.up', { name: entry.label })}
              disabledReason={first ? t('list.is_first') : undefined}
              onClick={() => onMove(-1)}
            />
            <IconButton
              small
              className="desk"
              icon={IconArrowDown}
              label={t('list.down', { name: entry.label })}
              disabledReason={last ? t('list.is_last') : undefined}
              onClick={() => onMove(1)}
            />
            <LineMenu
              entry={entry}
              first={first}
              last={last}
              onMove={onMove}
              onTranslate={() => setTranslating(!translating)}
              onArchive={() => onChange({ archived: !entry.archived })}
              onDelete={onDelete}
            />
          </>
        )}
      </div>
      {translating && <LabelsEditor labels={entry.labels} onSave={(labels) => onChange({ labels })} />}
    </li>
  );
}

interface MenuProps extends Pick<LineProps, 'entry' | 'first' | 'last' | 'onMove' | 'onDelete'> {
  onTranslate: () => void;
  onArchive: () => void;
}

function LineMenu({ entry, first, last, onMove, onTranslate, onArchive, onDelete }: MenuProps) {
  const t = useT();
  return (
    <Menu
      position="bottom-end"
      target={
        <button type="button" className="btn gh sm ico" aria-label={t('list.actions', { name: entry.label })}>
          <IconDotsVertical size={16} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={IconLanguage} onClick={onTranslate}>
        {t('list.translate')}
      </MenuItem>
      <MenuItem icon={IconArrowUp} disabled={first} onClick={() => onMove(-1)}>
        {t('list.move_up')}
      </MenuItem>
      <MenuItem icon={IconArrowDown} disabled={last} onClick={() => onMove(1)}>
        {t('list.move_down')}
      </MenuItem>
      <MenuItem icon={entry.archived ? IconEye : IconEyeOff} onClick={onArchive}>
        {t(entry.archived ? 'list.enable' : 'list.disable')}
      </MenuItem>
      <MenuItem icon={IconTrash} danger onClick={onDelete}>
        {t('delete')}
      </MenuItem>
    </Menu>
  );
}
