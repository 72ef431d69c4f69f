/** Tabs with the keyboard of the WAI-ARIA pattern: arrows move, Home and End jump. */
import type { Icon } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';

export interface Tab<Key extends string> {
  key: Key;
  label: string;
  count?: number | undefined;
  icon?: Icon;
}

interface Props<Key extends string> {
  tabs: readonly Tab<Key>[];
  active: Key;
  onChange: (key: Key) => void;
  label: string;
  /** The panel's id is `${idBase}-panel`. */
  idBase: string;
}

export function Tabs<Key extends string>({ tabs, active, onChange, label, idBase }: Props<Key>) {
  const strip = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.key);
    strip.current?.querySelector<HTMLElement>(`#${idBase}-${next.key}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={strip} onKeyDown={move}>
      {tabs.map(({ key, label: text, count, icon: IconOf }) => (
        <button
          key={key}
          id={`${idBase}-${key}`}
          type="button"
          role="tab"
          aria-selected={key === active}
          aria-controls={`${idBase}-panel`}
          tabIndex={key === active ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {IconOf && <IconOf size={15} stroke={1.75} aria-hidden="true" />}
          {text}
          {count !== undefined && <span className="cnt">{count}</span>}
        </button>
      ))}
    </div>
  );
}

interface SegmentProps<Key extends string> {
  options: readonly Tab<Key>[];
  value: Key;
  onChange: (key: Key) => void;
  label: string;
}

/** A small choice of two to five: buttons that stay pressed. */
export function Segments<Key extends string>({ options, value, onChange, label }: SegmentProps<Key>) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {options.map(({ key, label: text, icon: IconOf }) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
          {IconOf && <IconOf size={15} stroke={1.75} aria-hidden="true" />}
          {text}
        </button>
      ))}
    </div>
  );
}
