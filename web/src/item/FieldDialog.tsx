/** A field is created or configured: its names, what it holds, help, who must fill it, who may see it (S55, S58, S60). */
import { MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useFieldWrite } from '../api/fields';
import { useKind } from '../api/items';
import type { FieldInfo } from '../api/itemTypes';
import { useMe } from '../api/session';
import { LANGUAGES, type Language, useLanguage, useT } from '../i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { fieldError } from '../ui/errorText';
import { InlineError } from '../ui/States';
import { showToast } from '../ui/toast';
import { bodyOf, draftOfField, type FieldDraft, hasOptions, mayBeMultiple } from './fieldDraft';
import { TypeGrid } from './TypeGrid';
import { useAudience } from './useAudience';

interface Props {
  kind: string;
  /** None: a new one. */
  field?: FieldInfo | undefined;
  onClose: () => void;
}

export function FieldDialog({ kind, field, onClose }: Props) {
  const t = useT();
  const info = useKind(kind);
  const title = field
    ? t('fields.configure_one', { field: field.label })
    : t('fields.create_for', { kind: info?.plural ?? '' });
  return (
    <Dialog opened onClose={onClose} title={title} size={560} tall unkept>
      <FieldForm {...{ kind, field, onClose }} />
    </Dialog>
  );
}

function FieldForm({ kind, field, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const write = useFieldWrite(kind);
  const [draft, setDraft] = useState<FieldDraft>(() => draftOfField(field));
  const put = (change: Partial<FieldDraft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation(); // it may stand over the form of an item
    const body = bodyOf(draft, field, language);
    await write.mutateAsync({ method: field ? 'PATCH' : 'POST', at: field ? `/${field.key}` : '', body });
    showToast(t(field ? 'fields.changed' : 'fields.made', { field: draft.labels[language] ?? '' }));
    onClose();
  };
  const { error } = write;
  return (
    <form
      className="form"
      onSubmit={(event) => void submit(event).catch(() => undefined)}
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      noValidate
    >
      {error && <InlineError error={error} />}
      <Names
        label={t('fields.label')}
        labels={draft.labels}
        onChange={(labels) => put({ labels })}
        error={fieldError(error, 'labels')}
      />
      {!field && <TypeGrid value={draft.type} onChange={(type) => put({ type })} />}
      <Particulars draft={draft} field={field} error={error} onChange={put} />
      <Names label={t('fields.help')} labels={draft.help} onChange={(help) => put({ help })} optional />
      {draft.type !== 'heading' && !field?.read_only && (
        <label className="rowx">
          <input
            type="checkbox"
            className="cbx"
            checked={draft.required}
            onChange={(event) => put({ required: event.currentTarget.checked })}
          />
          {t('fields.required')}
        </label>
      )}
      <VisibleTo chosen={draft.visibleTo} onChange={(visibleTo) => put({ visibleTo })} error={error} />
      <div className="end">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look="primary" busy={write.isPending}>
          {t(field ? 'save_changes' : 'fields.create')}
        </Button>
      </div>
    </form>
  );
}

interface NamesProps {
  label: string;
  labels: Partial<Record<Language, string>>;
  onChange: (labels: Partial<Record<Language, string>>) => void;
  optional?: boolean;
  error?: string | undefined;
}

/** A text in the user's language, and in the others if he wants. */
function Names({ label, labels, onChange, optional, error }: NamesProps) {
  const t = useT();
  const own = useLanguage();
  const [all, setAll] = useState(false);
  const shown = (Object.keys(LANGUAGES) as Language[]).filter((one) => one === own || all);
  return (
    <div className="stack tight">
      {shown.map((one) => (
        <TextInput
          key={one}
          lang={one}
          label={one === own ? label : `${label} · ${LANGUAGES[one]}`}
          value={labels[one] ?? ''}
          required={!optional && one === own}
          data-autofocus={(!optional && one === own) || undefined}
          error={one === own ? error : undefined}
          onChange={(event) => onChange({ ...labels, [one]: event.currentTarget.value })}
        />
      ))}
      {!all && (
        <Button look="quiet" small className="start" icon={IconLanguage} onClick={() => setAll(true)}>
          {t('list.translate')}
        </Button>
      )}
    </div>
  );
}

interface ParticularsProps {
  draft: FieldDraft;
  field: FieldInfo | undefined;
  error: unknown;
  onChange: (change: Partial<FieldDraft>) => void;
}

/** What only some types ask. */
function Particulars({ draft, field, error, onChange }: ParticularsProps) {
  const t = useT();
  const { kinds } = useMe();
  return (
    <>
      {hasOptions(draft.type) && !field && (
        <Textarea
          label={t('fields.options')}
          description={t('fields.options_hint')}
          autosize
          minRows={3}
          value={draft.options}
          error={fieldError(error, 'settings')}
          onChange={(event) => onChange({ options: event.currentTarget.value })}
        />
      )}
      {draft.type === 'number' && !field?.is_system && (
        <NumberInput
          label={t('fields.decimals')}
          min={0}
          max={6}
          value={draft.decimals}
          onChange={(decimals) => onChange({ decimals: String(decimals) })}
          w={160}
        />
      )}
      {draft.type === 'link' && !field && (
        <MultiSelect
          label={t('fields.links_to')}
          data={kinds.map(({ key, plural }) => ({ value: key, label: plural }))}
          value={draft.kinds}
          onChange={(chosen) => onChange({ kinds: chosen })}
        />
      )}
      {mayBeMultiple(draft.type) && !field && (
        <label className="rowx">
          <input
            type="checkbox"
            className="cbx"
            checked={draft.multiple}
            onChange={(event) => onChange({ multiple: event.currentTarget.checked })}
          />
          {t('fields.multiple')}
        </label>
      )}
    </>
  );
}

interface VisibleProps {
  chosen: string[];
  onChange: (chosen: string[]) => void;
  error: unknown;
}

function VisibleTo({ chosen, onChange, error }: VisibleProps) {
  const t = useT();
  const groups = useAudience();
  return (
    <MultiSelect
      label={t('fields.visible_to')}
      description={t(chosen.length ? 'fields.visible_some' : 'fields.visible_all')}
      placeholder={chosen.length ? undefined : t('fields.everybody')}
      data={groups}
      value={chosen}
      onChange={onChange}
      searchable
      error={fieldError(error, 'visible_to')}
    />
  );
}
