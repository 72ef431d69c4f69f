/** The list of the palette: groups of entries, the active one marked; the keys are the input's, as a combobox has them. */
import { useEffect, useRef } from 'react';
import { Kbd } from '../../ui/Kbd';
import { Marked } from '../../ui/Marked';
import type { Entry, Group } from './entries';

interface ListProps {
  groups: readonly Group[];
  query: string;
  current: Entry | undefined;
  label: string;
  onChoose: (entry: Entry) => void;
}

export function PaletteList({ groups, label, ...rest }: ListProps) {
  return (
    <div role="listbox" id="palette-list" aria-label={label}>
      {groups.map((group) => (
        <div key={group.title} role="group" aria-label={group.title}>
          <div className="ph2" aria-hidden="true">
            {group.title}
          </div>
          {group.entries.map((entry) => (
            <PaletteLine key={entry.key} entry={entry} active={entry === rest.current} {...rest} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps extends Omit<ListProps, 'groups' | 'label' | 'current'> {
  entry: Entry;
  active: boolean;
}

function PaletteLine({ entry, query, active, onChoose }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const IconOf = entry.icon;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as a combobox has them
    <div
      ref={line}
      id={`palette-${entry.key}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={`mi${active ? ' on' : ''}`}
      onClick={() => onChoose(entry)}
    >
      <IconOf size={16} stroke={1.75} aria-hidden="true" />
      <span className="t">{entry.card ? <Marked text={entry.text} query={query} /> : entry.text}</span>
      {entry.detail && (
        <span className="t r">
          <Marked text={entry.detail} query={query} />
        </span>
      )}
      {entry.keys && <Kbd keys={entry.keys} />}
    </div>
  );
}
