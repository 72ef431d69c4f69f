/** What a form for a new item holds, from its draft or its beginning until it is saved. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError } from '../api/errors';
import { newKey } from '../api/http';
import { createItem } from '../api/items';
import type { FieldInfo, Item, MadeItem, Values } from '../api/itemTypes';
import { keys } from '../api/keys';
import { useMe } from '../api/session';
import { isEmpty, partOf } from '../fields';
import { type Uploads, useOwnUploads } from '../fields/uploads';
import { useT } from '../i18n';
import type { Kept } from './draftKeeper';
import { type Faults, faultsOf } from './faults';
import { missing } from './ItemForm';
import { type Opened, useDraftKeeper } from './useDraft';

/** What "Save and create new" keeps for the next one, if it is to. */
export const KEPT = ['companies', 'type', 'tags', 'responsible', 'access', 'currency'];

export interface CreateForm {
  values: Values;
  faults: Faults;
  busy: boolean;
  error: unknown;
  /** Counts the forms one after the other: each has inputs of its own. */
  round: number;
  kept: Kept;
  /** The name under which its draft is kept, another one for each of the forms. */
  draft: string;
  uploads: Uploads;
  put: (field: string, value: unknown) => void;
  /** What it holds at this moment, also for what has begun before the last paint. */
  now: () => Values;
  /** What was made, the item where one may see it; null where something is missing or was refused, which the form then says. */
  submit: (fields: readonly FieldInfo[]) => Promise<Item | MadeItem | null>;
  /** Begins the next one. */
  again: (keeping: boolean) => void;
  discard: () => void;
}

export function useCreateForm(kind: string, begin: Values | undefined, opened: Opened): CreateForm {
  const t = useT();
  const me = useMe();
  const cache = useQueryClient();
  const { keeper, kept } = useDraftKeeper(opened);
  const [start] = useState<Values>(() => ({
    responsible: { id: me.id, name: me.name },
    access: 'private',
    ...begin,
  }));
  const [values, setValues] = useState<Values>(() => opened.typed?.values ?? start);
  const [faults, setFaults] = useState<Faults>({});
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const [round, setRound] = useState(0);
  const uploads = useOwnUploads();
  // one key for one form: a second click, or a repeat after a lost answer, makes one item
  const sent = useRef<{ key: string; draft?: string | null }>({ key: newKey() });
  const begun = useRef(start);
  const latest = useRef(values);
  const become = (next: Values) => {
    latest.current = next;
    setValues(next);
  };
  const put = (field: string, value: unknown) => {
    const next = { ...latest.current, [field]: value };
    become(next);
    keeper.keep(same(next, begun.current) ? null : { values: next });
  };
  const submit = async (fields: readonly FieldInfo[]) => {
    if (state.busy) return null;
    if (uploads.going) {
      setState({ busy: true });
      const arrived = await uploads.arrived();
      setState({ busy: false });
      if (!arrived) return null; // the field says why
    }
    const gaps = missing(fields, latest.current, t('field.needed'));
    setFaults(gaps);
    if (Object.keys(gaps).length) return null;
    setState({ busy: true });
    const stored = await keeper.end();
    sent.current.draft ??= stored;
    try {
      const made = await createItem(
        kind,
        sendable(fields, latest.current),
        sent.current.key,
        sent.current.draft,
      );
      if (stored !== sent.current.draft) void keeper.discard();
      sent.current = { key: newKey() };
      setState({ busy: false });
      cache.invalidateQueries({ queryKey: keys.lists });
      cache.invalidateQueries({ queryKey: keys.drafts });
      return made;
    } catch (error) {
      keeper.revive({ values: latest.current });
      // a refused form is another form when it is sent again
      if (error instanceof ApiError) sent.current = { key: newKey() };
      const refused = error instanceof ApiError ? faultsOf(error) : {};
      setFaults(refused);
      setState(Object.keys(refused).length ? { busy: false } : { busy: false, error });
      return null;
    }
  };
  const clear = (next: Values) => {
    begun.current = next;
    become(next);
    setFaults({});
    keeper.renew();
    setRound((before) => before + 1);
  };
  const again = (keeping: boolean) =>
    clear(
      keeping
        ? Object.fromEntries(
            KEPT.flatMap((field) => (isEmpty(values[field]) ? [] : [[field, values[field]]])),
          )
        : start,
    );
  const discard = () => {
    uploads.giveUp();
    void keeper.discard().then(() => clear(start));
  };
  const { busy, error } = state;
  const now = () => latest.current;
  const draft = keeper.form;
  return { values, faults, busy, error, round, kept, draft, uploads, put, now, submit, again, discard };
}

const filled = (values: Values) =>
  JSON.stringify(
    Object.entries(values)
      .filter(([, value]) => !isEmpty(value))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
const same = (one: Values, other: Values) => filled(one) === filled(other);

/** "Zoe van Dyk" is Zoe, van Dyk; one word alone is a last name. */
export function named(kind: string, name: string | undefined): Values {
  const words = name?.trim().split(/\s+/) ?? [];
  if (!words[0]) return {};
  if (kind !== 'person') return { company_name: name?.trim() };
  return words.length > 1
    ? { first_name: words[0], last_name: words.slice(1).join(' ') }
    : { last_name: words[0] };
}

export function sendable(fields: readonly FieldInfo[], values: Values): Values {
  return Object.fromEntries(
    fields
      .filter((field) => !isEmpty(values[field.key]))
      .map((field) => [field.key, partOf(field).send(values[field.key])]),
  );
}
