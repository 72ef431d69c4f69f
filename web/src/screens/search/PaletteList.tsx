/** The list of the palette: groups of entries, the active one marked; the keys are the input's, as a combobox has them. */
import { IconDots } from '@tabler/icons-react';
import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import { useT } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import { Marked } from '../../ui/Marked';
import type { Entry, Group } from './entries';

interface ListProps {
  groups: readonly Group[];
  query: string;
  current: Entry | undefined;
  label: string;
  onChoose: (entry: Entry) => void;
  onActions: (entry: Entry) => void;
}

export const lineId = (entry: Entry) => `palette-${entry.key}`;

export function PaletteList({ groups, label, onActions, ...rest }: ListProps) {
  const count = groups.reduce((sum, group) => sum + 1 + group.entries.length, 0);
  const rows = { gridRow: `1 / span ${Math.max(count, 1)}` };
  return (
    <div className="pallines">
      <div role="listbox" id="palette-list" aria-label={label} style={rows}>
        {groups.map((group) => (
          <div
            key={group.title}
            role="group"
            aria-label={group.title}
            style={{ gridRow: `span ${1 + group.entries.length}` }}
          >
            <div className="ph2" aria-hidden="true">
              {group.title}
            </div>
            {group.entries.map((entry) => (
              <PaletteLine key={entry.key} entry={entry} active={entry === rest.current} {...rest} />
            ))}
          </div>
        ))}
      </div>
      <Doors groups={groups} rows={rows} onActions={onActions} />
    </div>
  );
}

interface DoorsProps extends Pick<ListProps, 'groups' | 'onActions'> {
  rows: { gridRow: string };
}

/** Beside the line of each card, since an option may hold no button: to what can be done with it, as → does. */
function Doors({ groups, rows, onActions }: DoorsProps) {
  const t = useT();
  const lines = groups.flatMap((group) => [null, ...group.entries]);
  if (!lines.some((entry) => entry?.card)) return null;
  return (
    <div role="group" aria-label={t('actions')} style={rows}>
      {lines.map(
        (entry, index) =>
          entry?.card && (
            <button
              key={entry.key}
              type="button"
              className="btn ico gh sm"
              tabIndex={-1}
              style={{ gridRow: index + 1 }}
              aria-label={t('row.actions', { title: entry.text })}
              onMouseDown={keepFocus}
              onClick={() => onActions(entry)}
            >
              <IconDots size={16} stroke={1.75} aria-hidden="true" />
            </button>
          ),
      )}
    </div>
  );
}

/** The keys stay with the input. */
export const keepFocus = (event: MouseEvent) => event.preventDefault();

interface LineProps {
  entry: Entry;
  query: string;
  active: boolean;
  onChoose: (entry: Entry) => void;
}

function PaletteLine({ entry, query, active, onChoose }: LineProps) {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const IconOf = entry.icon;
  // what dials is a link, so that a phone offers all that it does with one
  const Line = (entry.dial ? 'a' : 'div') as 'div';
  return (
    <Line
      ref={line as RefObject<HTMLDivElement | null>}
      {...(entry.dial ? { href: entry.dial } : {})}
      id={lineId(entry)}
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
    </Line>
  );
}
