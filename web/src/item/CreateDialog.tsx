/** Creating an item: the fields the kind asks for first, the others behind "More fields"; what is typed stays until saved. */

import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { DraftRef } from '../api/drafts';
import { type Duplicate, useKind } from '../api/items';
import type { FieldInfo, Values } from '../api/itemTypes';
import { useMe } from '../api/session';
import { type MessageId, useT } from '../i18n';
import { recall, remember } from '../lib/storage';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { InlineError, SkeletonLines } from '../ui/States';
import { showToast } from '../ui/toast';
import { named, sendable, useCreateForm } from './createForm';
import { DraftNote, KeptNote } from './DraftNote';
import { Duplicates } from './Duplicates';
import { FieldTools } from './FieldTools';
import { FormFields } from './FormFields';
import { OtherFaults, useFirstFault } from './faults';
import { FillControl } from './filling/FillControl';
import { ReviewMark } from './filling/ReviewMark';
import { useFilling } from './filling/useFilling';
import { goesAway, isShown, typedName } from './givingAway';
import { FormField, useFormFields } from './ItemForm';
import { useTrashing } from './trashing';
import { type Opened, useOpenedDraft } from './useDraft';
import { useDuplicates } from './useDuplicates';
import { useExisting } from './useExisting';

/** What one knows when one meets somebody (UX 6.5); everything else is one click away. */
const FIRST = [
  'first_name',
  'last_name',
  'company_name',
  'type',
  'companies',
  'email',
  'phone',
  'web',
  'social',
  'address',
  'currency',
  'tags',
  'description',
  'photo',
  'responsible',
  'access',
];
/** Whether the next one begins with what was chosen for this one. */
const KEEPING = 'create.keeping';
interface Props {
  kind: string | null;
  /** What was searched for in vain: the name to begin with. */
  name?: string | undefined;
  /** What it begins with. */
  begin?: Values;
  /** Where one stays instead of going to the card of what was made. */
  onMade?: () => void;
  onClose: () => void;
}

export function CreateDialog({ kind, name, begin, ...rest }: Props) {
  const t = useT();
  const info = useKind(kind ?? '');
  const title = t('create.title', { kind: info?.label ?? '' });
  return (
    <Dialog opened={kind !== null} onClose={rest.onClose} title={title} size={720} tall>
      {kind && (
        <Begin
          key={kind}
          kind={kind}
          begin={name || begin ? { ...named(kind, name), ...begin } : undefined}
          {...rest}
        />
      )}
    </Dialog>
  );
}

/** The form stands when its draft has been looked for. */
function Begin({ kind, begin, ...rest }: BeginProps) {
  const [opened, take] = useOpenedDraft(`create.${kind}`, Boolean(begin));
  if (!opened) return <SkeletonLines />;
  return (
    <CreateForm
      key={`${opened.form} ${opened.version}`}
      {...{ kind, opened, ...rest }}
      begin={opened.typed ? undefined : begin}
      onTake={take}
    />
  );
}

interface BeginProps extends Pick<Props, 'onMade' | 'onClose'> {
  kind: string;
  begin: Values | undefined;
}

interface FormProps extends BeginProps {
  opened: Opened;
  onTake: (other: DraftRef) => void;
}

function CreateForm({ kind, begin, opened, onTake, onMade, onClose }: FormProps) {
  const t = useT();
  const me = useMe();
  const navigate = useNavigate();
  const form = useCreateForm(kind, begin, opened);
  const { sayCreated } = useTrashing();
  const [all, setAll] = useState(false);
  const [keeping, setKeeping] = useState(() => recall(KEEPING) !== 'no');
  const fields = useFormFields(kind);
  const first = fields
    .filter((field) => field.required || FIRST.includes(field.key))
    .sort((a, b) => place(a) - place(b));
  const filling = useFilling(form, fields, opened);
  const ready = [
    ...first,
    ...fields.filter((field) => filling.shown.includes(field.key) && !first.includes(field)),
  ];
  const rest = fields.filter((field) => !ready.includes(field));
  const box = useRef<HTMLFormElement>(null);
  const behind = rest.some((field) => field.key in form.faults);
  useEffect(() => {
    if (behind) setAll(true);
  }, [behind]);
  const ordered = [...ready, ...rest];
  useFirstFault(box, ordered, form.faults);
  useEffect(() => {
    if (form.error !== undefined) box.current?.scrollIntoView({ block: 'start' });
  }, [form.error]);
  const save = async (next: boolean) => {
    const made = await form.submit(fields);
    if (!made) return;
    if (isShown(made)) sayCreated(made);
    else showToast(t('create.unseen', { title: typedName(form.values) }));
    filling.done();
    onMade?.();
    if (next) return form.again(keeping);
    onClose();
    if (onMade || !isShown(made)) return;
    void navigate({ to: '/items/$kind/$id', params: { kind, id: String(made.id) } });
  };
  const shown = all ? ordered : ready;
  const found = useDuplicates(kind, sendable(fields, form.values));
  const taken = found.find(({ reason }) => reason === 'email');
  const cautions: Record<string, string | undefined> = {
    email: taken && t('create.email_taken', { title: taken.title }),
    responsible: goesAway(form.values, me) ? t('create.goes_away') : undefined,
  };
  const existing = useExisting(fields);
  const use = async (one: Duplicate) => {
    if (!(await existing(one, form.values))) return;
    form.discard();
    filling.done();
    onClose();
  };
  return (
    <form
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void save(false)}
    >
      {form.round === 0 && <DraftNote opened={opened} onDiscard={form.discard} onTake={onTake} />}
      {form.error !== undefined && <InlineError error={form.error} onRetry={() => void save(false)} />}
      <OtherFaults kind={kind} fields={fields} faults={form.faults} />
      <FillControl key={`fill ${form.round}`} filling={filling} busy={form.busy} />
      <div className={`createbody${found.length ? ' rail' : ''}`}>
        <Duplicates found={found} onUse={(one) => void use(one)} />
        <FormFields key={form.round} busy={form.busy} uploads={form.uploads} takes={filling.paste}>
          {shown.map((field, index) => (
            <FormField
              key={field.key}
              field={field}
              value={form.values[field.key]}
              onChange={(value) => filling.change(field.key, value)}
              error={form.faults[field.key]}
              autoFocus={index === 0}
              caution={cautions[field.key]}
              mark={
                filling.marks.includes(field.key)
                  ? (id) => (
                      <ReviewMark
                        id={id}
                        from={filling.from}
                        label={field.label}
                        onCheck={() => filling.check(field.key)}
                      />
                    )
                  : undefined
              }
            />
          ))}
        </FormFields>
      </div>
      {!all && rest.length > 0 && (
        <Button look="quiet" small className="start" onClick={() => setAll(true)}>
          {t('create.more', { count: rest.length })}
        </Button>
      )}
      <FieldTools kind={kind} onMade={() => setAll(true)} />
      <label className="rowx keeping">
        <input
          type="checkbox"
          className="cbx"
          checked={keeping}
          onChange={({ currentTarget: { checked } }) => {
            setKeeping(checked);
            remember(KEEPING, checked ? null : 'no');
          }}
        />
        <span className="muted small">{t('create.keep')}</span>
      </label>
      <div className="dlgf sticky">
        <KeptNote kept={form.kept} />
        <Button className="desk" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button busy={form.busy} onClick={() => void save(true)}>
          {t(nextLabel(kind))}
        </Button>
        <Button look="primary" type="submit" busy={form.busy} keys="mod+enter">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

const place = (field: FieldInfo) => (FIRST.includes(field.key) ? FIRST.indexOf(field.key) : FIRST.length);
const NEXT: Record<string, MessageId> = { person: 'create.next_person', company: 'create.next_company' };
const nextLabel = (kind: string): MessageId => NEXT[kind] ?? 'create.next';
