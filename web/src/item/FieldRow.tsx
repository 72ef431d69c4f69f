/** One field of a card: its label and value; a click, Enter or the pencil opens the editor, leaving saves. */
import { Tooltip } from '@mantine/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { FieldInfo, Item } from '../api/itemTypes';
import { usePeople, useTellEditing } from '../api/presence';
import { isEmpty, partOf } from '../fields';
import { UploadsOf, useOwnUploads } from '../fields/uploads';
import { useT } from '../i18n';
import { closesItsList, leaves, useBeforeGoing, useDraft } from './editing';
import { lockOf } from './lock';
import { Editing } from './Present';
import { report, type Saving } from './saving';

interface Props {
  field: FieldInfo;
  item: Item;
  saving: Saving;
  mayEdit: boolean;
  /** Asked to open by a key or a link. */
  opened?: boolean;
}

export function FieldRow({ field, item, saving, mayEdit, opened }: Props) {
  const t = useT();
  const id = useId();
  const [editing, setEditing] = useState(opened ?? false);
  const [base, setBase] = useState(item);
  const { draft, latest, change } = useDraft(item.values[field.key]);
  const [error, setError] = useState<string>();
  const row = useRef<HTMLDivElement>(null);
  const stands = useRef(editing);
  const uploads = useOwnUploads();
  const part = partOf(field);
  const value = item.values[field.key];
  const lock = lockOf(item, field);
  const writable = mayEdit && lock === null;
  const other = usePeople(item.kind, item.id).find((one) => one.field === field.key);
  useTellEditing(item.kind, item.id, field.key, editing);

  const open = () => {
    if (!writable || editing) return;
    setBase(item);
    change(value);
    setError(undefined);
    show(true);
  };
  const show = (open: boolean) => {
    stands.current = open;
    setEditing(open);
  };
  const close = () => {
    show(false);
    window.setTimeout(() => row.current?.querySelector<HTMLElement>('.pe')?.focus());
  };
  const finish = async (next: unknown, returnFocus: boolean) => {
    if (returnFocus) close();
    else show(false);
    if (same(part.send(next), part.send(base.values[field.key]))) return;
    const refused = await saving.save(new Map([[field, next]]), base);
    // a clash is asked about at the head of the card; after a no the old value stands there again
    const words = typeof refused === 'string' ? undefined : Object.values(refused)[0];
    if (!words) return;
    if (!row.current) return void report(refused);
    change(next);
    setError(words);
    show(true);
  };
  useBeforeGoing(() => stands.current && void finish(latest.current, false));
  const keysOf = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || closesItsList(event.target)) return;
    event.stopPropagation();
    uploads.giveUp();
    close();
  };
  if (field.type === 'heading') return <h3 className="fhead">{field.label}</h3>;
  return (
    <div className="f" ref={row} data-field={field.key}>
      <dt>
        {editing ? <label htmlFor={id}>{field.label}</label> : field.label}
        {field.required && (
          <span className="bad" aria-hidden="true">
            {' '}
            *
          </span>
        )}
        <Editing who={other} />
      </dt>
      {editing ? (
        <dd
          className="editing"
          onKeyDown={keysOf}
          onBlur={(event) => {
            if (stands.current && leaves(event.currentTarget, event.relatedTarget))
              void finish(latest.current, false);
          }}
        >
          <UploadsOf value={uploads}>
            <part.Edit
              id={id}
              field={field}
              value={draft}
              onChange={change}
              onDone={() => void finish(latest.current, true)}
              autoFocus
              error={error}
            />
          </UploadsOf>
          {error && (
            <span id={`${id}-error`} className="bad small block" role="alert">
              {error}
            </span>
          )}
        </dd>
      ) : (
        <dd>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the pencil button beside it */}
          <div className={`val${writable ? ' w' : ''}`} onClick={open}>
            {isEmpty(value) ? (
              <span className="emp">{writable ? t('field.add', { field: field.label }) : '—'}</span>
            ) : (
              <part.Show value={value} field={field} />
            )}
          </div>
          {writable ? (
            <button
              type="button"
              className="pe"
              aria-label={t('field.edit', { field: field.label })}
              onClick={open}
            >
              <IconPencil size={14} stroke={1.75} aria-hidden="true" />
            </button>
          ) : (
            mayEdit && lock && <Lock reason={t(lock)} />
          )}
        </dd>
      )}
    </div>
  );
}

/** The reason is heard with the focus, seen beside it, and told by a press: a finger points at nothing. */
function Lock({ reason }: { reason: string }) {
  const [told, setTold] = useState(false);
  return (
    <>
      <Tooltip label={reason} events={{ hover: true, focus: true, touch: false }} disabled={told}>
        <button
          type="button"
          className="pe lck"
          aria-label={reason}
          aria-expanded={told}
          onClick={() => setTold(!told)}
        >
          <IconLock size={14} stroke={1.75} aria-hidden="true" />
        </button>
      </Tooltip>
      {told && <span className="why muted small block">{reason}</span>}
    </>
  );
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
