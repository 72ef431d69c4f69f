/** Creating an item: the fields the kind asks for first, the others behind "More fields"; what is typed stays until saved. */

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/errors';
import { newKey } from '../api/http';
import { createItem, useKind } from '../api/items';
import type { FieldInfo, Values } from '../api/itemTypes';
import { keys } from '../api/keys';
import { useMe } from '../api/session';
import { isEmpty, partOf } from '../fields';
import { type MessageId, useT } from '../i18n';
import { draftOf, keepDraft } from '../lib/drafts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { InlineError } from '../ui/States';
import { Duplicates } from './Duplicates';
import { type Faults, faultsOf, OtherFaults, useFirstFault } from './faults';
import { FormField, missing, useFormFields } from './ItemForm';
import { useTrashing } from './trashing';

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
  'responsible',
  'access',
];
/** Kept for the next one by "Save and create new". */
const KEPT = ['companies', 'type', 'tags', 'responsible', 'access', 'currency'];

interface Props {
  kind: string | null;
  /** What was searched for in vain: the name to begin with. */
  name?: string | undefined;
  onClose: () => void;
}

export function CreateDialog({ kind, name, onClose }: Props) {
  const t = useT();
  const info = useKind(kind ?? '');
  const title = t('create.title', { kind: info?.label ?? '' });
  return (
    <Dialog opened={kind !== null} onClose={onClose} title={title} size={720} tall>
      {kind && <CreateForm key={kind} kind={kind} name={name} onClose={onClose} />}
    </Dialog>
  );
}

function CreateForm({ kind, name, onClose }: Props & { kind: string }) {
  const t = useT();
  const navigate = useNavigate();
  const form = useCreateForm(kind, name);
  const { sayCreated } = useTrashing();
  const [all, setAll] = useState(false);
  const fields = useFormFields(kind);
  const first = fields
    .filter((field) => field.required || FIRST.includes(field.key))
    .sort((a, b) => place(a) - place(b));
  const rest = fields.filter((field) => !first.includes(field));
  const box = useRef<HTMLFormElement>(null);
  const behind = rest.some((field) => field.key in form.faults);
  useEffect(() => {
    if (behind) setAll(true);
  }, [behind]);
  const ordered = [...first, ...rest];
  useFirstFault(box, ordered, form.faults);
  useEffect(() => {
    if (form.error !== undefined) box.current?.scrollIntoView({ block: 'start' });
  }, [form.error]);
  const save = async (next: boolean) => {
    const made = await form.submit(fields);
    if (!made) return;
    sayCreated(made);
    if (next) return form.again();
    onClose();
    void navigate({ to: '/items/$kind/$id', params: { kind, id: String(made.id) } });
  };
  const shown = all ? ordered : first;
  return (
    <form
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void save(false)}
    >
      {form.error !== undefined && <InlineError error={form.error} onRetry={() => void save(false)} />}
      <OtherFaults kind={kind} fields={fields} faults={form.faults} />
      <Duplicates kind={kind} values={sendable(fields, form.values)} />
      <div className="formfields" key={form.round}>
        {shown.map((field, index) => (
          <FormField
            key={field.key}
            field={field}
            value={form.values[field.key]}
            onChange={(value) => form.put(field.key, value)}
            error={form.faults[field.key]}
            autoFocus={index === 0}
          />
        ))}
      </div>
      {!all && rest.length > 0 && (
        <Button look="quiet" small className="start" onClick={() => setAll(true)}>
          {t('create.more', { count: rest.length })}
        </Button>
      )}
      <div className="dlgf sticky">
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

function useCreateForm(kind: string, name: string | undefined) {
  const t = useT();
  const me = useMe();
  const cache = useQueryClient();
  const draft = `${me.id}.create.${kind}`;
  const [values, setValues] = useState<Values>(() => ({
    ...(draftOf<Values>(draft) ?? { responsible: { id: me.id, name: me.name }, access: 'private' }),
    ...named(kind, name),
  }));
  const [faults, setFaults] = useState<Faults>({});
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const [round, setRound] = useState(0);
  // one key for one form: a second click, or a repeat after a lost answer, makes one item
  const key = useRef(newKey());
  useEffect(() => keepDraft(draft, values), [draft, values]);
  const put = (field: string, value: unknown) => setValues((before) => ({ ...before, [field]: value }));
  const submit = async (fields: readonly FieldInfo[]) => {
    const gaps = missing(fields, values, t('field.needed'));
    setFaults(gaps);
    if (Object.keys(gaps).length || state.busy) return null;
    setState({ busy: true });
    try {
      const made = await createItem(kind, sendable(fields, values), key.current);
      keepDraft(draft, null);
      key.current = newKey();
      setState({ busy: false });
      cache.invalidateQueries({ queryKey: keys.lists });
      return made;
    } catch (error) {
      // a refused form is another form when it is sent again
      if (error instanceof ApiError) key.current = newKey();
      const refused = error instanceof ApiError ? faultsOf(error) : {};
      setFaults(refused);
      setState(Object.keys(refused).length ? { busy: false } : { busy: false, error });
      return null;
    }
  };
  const again = () => {
    setValues(
      Object.fromEntries(KEPT.flatMap((field) => (isEmpty(values[field]) ? [] : [[field, values[field]]]))),
    );
    setRound((before) => before + 1);
  };
  return { values, faults, busy: state.busy, error: state.error, round, put, submit, again };
}

/** "Zoe van Dyk" is Zoe, van Dyk; one word alone is a last name. */
function named(kind: string, name: string | undefined): Values {
  const words = name?.trim().split(/\s+/) ?? [];
  if (!words[0]) return {};
  if (kind !== 'person') return { company_name: name?.trim() };
  return words.length > 1
    ? { first_name: words[0], last_name: words.slice(1).join(' ') }
    : { last_name: words[0] };
}

function sendable(fields: readonly FieldInfo[], values: Values): Values {
  return Object.fromEntries(
    fields
      .filter((field) => !isEmpty(values[field.key]))
      .map((field) => [field.key, partOf(field).send(values[field.key])]),
  );
}
