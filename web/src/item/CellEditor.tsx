/** The editor of one cell, mounted over it while one edits: Enter or leaving saves, Esc gives up. */
import { useEffect, useId, useRef, useState } from 'react';
import type { FieldInfo, Item } from '../api/itemTypes';
import { partOf } from '../fields';
import { ClashBar } from './ClashBar';
import { closesItsList, leaves, useBeforeGoing, useDraft } from './editing';
import { report, useSaving } from './saving';

export function CellEditor({ item, field, onClose }: { item: Item; field: FieldInfo; onClose: () => void }) {
  const id = useId();
  const part = partOf(field);
  const saving = useSaving(item);
  const [base] = useState(item);
  const { draft, latest, change } = useDraft(base.values[field.key]);
  const [error, setError] = useState<string>();
  const finished = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const unchanged = () =>
    JSON.stringify(part.send(latest.current) ?? null) ===
    JSON.stringify(part.send(base.values[field.key]) ?? null);
  // back to the cell, unless the focus has already gone elsewhere
  const close = () => {
    const active = document.activeElement;
    const back = active === document.body || box.current?.contains(active);
    const cell = back ? box.current?.closest<HTMLElement>('[data-cell]') : null;
    onClose();
    window.requestAnimationFrame(() => cell?.focus({ preventScroll: true }));
  };
  const finish = async () => {
    if (finished.current) return;
    finished.current = true;
    if (unchanged()) return close();
    const refused = await saving.save(new Map([[field, latest.current]]), base);
    if (refused === 'clash') return;
    const words = refused === 'declined' ? undefined : Object.values(refused)[0];
    if (!words) return close();
    if (!box.current) return void report(refused);
    finished.current = false;
    setError(words);
  };
  useBeforeGoing(() => !unchanged() && void finish());
  const asks = saving.clash !== null;
  useEffect(() => {
    if (asks) box.current?.focus();
  }, [asks]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className={`celled${part.tall || asks ? ' tall' : ''}`}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !closesItsList(event.target)) {
          event.stopPropagation();
          finished.current = true;
          close();
        } else event.stopPropagation();
      }}
      onBlur={(event) => {
        if (leaves(event.currentTarget, event.relatedTarget)) void finish();
      }}
    >
      <ClashBar saving={saving} onSettled={close} />
      {!asks && (
        <part.Edit
          id={id}
          field={field}
          value={draft}
          onChange={change}
          onDone={() => void finish()}
          autoFocus
          error={error}
        />
      )}
      {error && (
        <span id={`${id}-error`} className="bad small block" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
