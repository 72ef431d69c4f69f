/** The form of an item: all its fields open at once, to create one or to edit it whole. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { DraftRef } from '../api/drafts';
import type { FieldInfo, Item, Values } from '../api/itemTypes';
import { isEmpty, partOf } from '../fields';
import { useOwnUploads } from '../fields/uploads';
import { useLanguage, useT } from '../i18n';
import { asksFirst } from '../ui/asksFirst';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { SkeletonLines } from '../ui/States';
import { ClashBar } from './ClashBar';
import { DraftNote, KeptNote } from './DraftNote';
import { FormFields } from './FormFields';
import { type Faults, OtherFaults, useFirstFault } from './faults';
import type { Saving } from './saving';
import { type Opened, useDraftKeeper, useOpenedDraft } from './useDraft';
import { useFields, useLayout } from './useFields';

interface FormFieldProps {
  field: FieldInfo;
  value: unknown;
  onChange: (value: unknown) => void;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  /** What is to be minded of this value; it stops nothing. */
  caution?: string | undefined;
  /** That it was filled by the program and is to be checked; it is given the id that its words are to have. */
  mark?: ((id: string) => ReactNode) | undefined;
}

export function FormField({ field, value, onChange, error, autoFocus, caution, mark }: FormFieldProps) {
  const id = useId();
  const language = useLanguage();
  const help = field.help[language] ?? field.help.en;
  const part = partOf(field);
  if (field.type === 'heading') return <h3 className="fhead">{field.label}</h3>;
  return (
    <div className={`ff${part.tall ? ' tall' : ''}`} data-field={field.key}>
      <label htmlFor={id}>
        {field.label}
        {field.required && (
          <span className="bad" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      <div className="grow" ref={autoFocus ? asksFirst : undefined}>
        <part.Edit
          id={id}
          field={field}
          value={value}
          onChange={onChange}
          error={error}
          remark={mark && `${id}-mark`}
          inForm
          autoFocus={autoFocus}
        />
        {mark?.(`${id}-mark`)}
        {help && <p className="muted small">{help}</p>}
        {caution && (
          <p className="warn small rowx" role="status">
            <IconAlertTriangle size={13} stroke={1.75} aria-hidden="true" /> {caution}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} className="bad small rowx" role="alert">
            <IconAlertTriangle size={13} stroke={1.75} aria-hidden="true" /> {error}
          </p>
        )}
      </div>
    </div>
  );
}

/** The fields of a kind in the order of its layout, as far as the user may write them; hidden ones that must be filled
 * are among them. */
export function useFormFields(kind: string): FieldInfo[] {
  const { byKey } = useFields(kind);
  const layout = useLayout(kind);
  return layout
    .flatMap(({ order, hidden }) =>
      order
        .flatMap((key) => byKey.get(key) ?? [])
        .filter(({ key, required }) => required || !hidden.includes(key)),
    )
    .filter((field) => field.writable && !field.read_only);
}

/** What the form says about fields that must be filled, before the server has to. */
export function missing(fields: readonly FieldInfo[], values: Values, words: string): Faults {
  return Object.fromEntries(
    fields.filter((field) => field.required && isEmpty(values[field.key])).map((field) => [field.key, words]),
  );
}

interface EditProps {
  item: Item;
  saving: Saving;
  opened: boolean;
  onClose: () => void;
}

export function EditDialog({ opened, ...rest }: EditProps) {
  const t = useT();
  return (
    <Dialog
      opened={opened}
      onClose={rest.onClose}
      title={t('item.edit', { title: rest.item.title })}
      size={720}
      tall
    >
      {opened && <BeginEdit {...rest} />}
    </Dialog>
  );
}

/** A form closed by a click beside it opens as it was, also elsewhere and tomorrow; Cancel gives it up. */
function BeginEdit(props: Omit<EditProps, 'opened'>) {
  const [opened, take] = useOpenedDraft(`edit.${props.item.kind}.${props.item.id}`);
  if (!opened) return <SkeletonLines />;
  return <EditForm key={`${opened.form} ${opened.version}`} {...props} opened={opened} onTake={take} />;
}

interface FormProps extends Omit<EditProps, 'opened'> {
  opened: Opened;
  onTake: (other: DraftRef) => void;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function EditForm({ item, saving, opened, onTake, onClose }: FormProps) {
  const t = useT();
  const fields = useFormFields(item.kind);
  const first = fields.find(({ type }) => type !== 'file'); // one comes to type, not to choose a photo
  const { keeper, kept } = useDraftKeeper(opened);
  const [base] = useState({ ...item, version: opened.typed?.base ?? item.version });
  const [values, setValues] = useState<Values>({ ...base.values, ...opened.typed?.values });
  const [faults, setFaults] = useState<Faults>({});
  const box = useRef<HTMLFormElement>(null);
  useFirstFault(box, fields, faults);
  const [busy, setBusy] = useState(false);
  const uploads = useOwnUploads();
  // a file that has been uploaded meanwhile comes to what is typed by then
  const latest = useRef(values);
  const changedIn = (now: Values) =>
    fields.filter(
      (field) => !same(partOf(field).send(now[field.key]), partOf(field).send(base.values[field.key])),
    );
  const change = (field: FieldInfo, value: unknown) => {
    const next = { ...latest.current, [field.key]: value };
    latest.current = next;
    setValues(next);
    const changed = Object.fromEntries(changedIn(next).map(({ key }) => [key, next[key] ?? null]));
    keeper.keep(Object.keys(changed).length ? { values: changed, base: base.version } : null);
  };
  const done = () => {
    uploads.giveUp();
    void keeper.discard();
    onClose();
  };
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const arrived = !uploads.going || (await uploads.arrived());
    const now = latest.current;
    const changed = new Map(changedIn(now).map((field) => [field, now[field.key]]));
    if (!arrived) return setBusy(false); // the field says why
    if (!changed.size) return done();
    const refused = await saving.save(changed, base);
    setBusy(false);
    if (refused === 'clash' || refused === 'declined') return; // what is typed stays
    if (Object.keys(refused).length) setFaults(refused);
    else done();
  };
  return (
    <form
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void save()}
    >
      <DraftNote opened={opened} onDiscard={done} onTake={onTake} />
      <OtherFaults kind={item.kind} fields={fields} faults={faults} />
      <FormFields busy={busy} uploads={uploads}>
        {fields.map((field) => (
          <FormField
            key={field.key}
            field={field}
            value={values[field.key]}
            onChange={(value) => change(field, value)}
            error={faults[field.key]}
            autoFocus={field === first}
          />
        ))}
      </FormFields>
      <ClashBar saving={saving} onSettled={done} />
      <div className="dlgf sticky">
        <KeptNote kept={kept} />
        <Button onClick={done}>{t('cancel')}</Button>
        <Button look="primary" type="submit" busy={busy} keys="mod+enter">
          {t('save_changes')}
        </Button>
      </div>
    </form>
  );
}
