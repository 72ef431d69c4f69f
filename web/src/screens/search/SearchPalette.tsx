/** Ctrl K: one field for finding cards and doing things, by keyboard alone if one likes. */
import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from '../../api/search';
import { useMe } from '../../api/session';
import { type Translate, useT } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { useIsPhone } from '../../ui/Dialog';
import { Marked } from '../../ui/Marked';
import { InlineError, ProgressLine } from '../../ui/States';
import { type Entry, type Group, paletteGroups } from './entries';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function SearchPalette({ opened, onClose }: Props) {
  const t = useT();
  const phone = useIsPhone();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={640}
      fullScreen={phone ?? false}
      yOffset="12vh"
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius={12} aria-label={t('search')} className="palette">
        <PaletteBody onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { kinds } = useMe();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.startsWith('>') ? '' : query, query.length > 1 ? 60 : 0);
  const search = useSearch(asked);
  const groups = useMemo(
    () => paletteGroups({ query, answer: search.data, kinds, t }),
    [query, search.data, kinds, t],
  );
  const entries = groups.flatMap((group) => group.entries);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at its first entry
  useEffect(() => {
    setAt(0);
    setChosen(false);
  }, [query]);
  const current = entries[Math.min(at, entries.length - 1)];
  const local = query.startsWith('>') || query.trim() === '' || isVisited(groups, current, t);
  const settled = local || (asked === query && !search.isPending && !search.isPlaceholderData);
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    void navigate(entry.href);
  };
  // Enter pressed before the answer is there opens what the answer brings, not a hit of the letters before
  useEffect(() => {
    if (!chosen || !settled) return;
    setChosen(false);
    go(current);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length) {
      event.preventDefault();
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setChosen(true);
    }
  };
  const nothing =
    query.trim() !== '' &&
    !search.isFetching &&
    !query.startsWith('>') &&
    !groups.some((group) => group.title !== t('palette.commands'));
  return (
    <div onKeyDown={onKeyDown} role="search">
      <div className="palin">
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current && `palette-${current.key}`}
          aria-label={t('search')}
          placeholder={t('palette.placeholder')}
          value={query}
          data-autofocus
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <kbd className="desk" aria-hidden="true">
          Esc
        </kbd>
        <IconButton className="mobile" icon={IconX} label={t('close')} onClick={onClose} />
      </div>
      <div style={{ position: 'relative' }}>
        <ProgressLine active={search.isFetching} />
      </div>
      <div className="palls">
        {search.isError && <InlineError error={search.error} onRetry={() => void search.refetch()} />}
        <p role="status" className={nothing ? 'pad muted' : 'sr'}>
          {nothing
            ? t('palette.nothing', { q: query.trim() })
            : t('palette.count', { count: entries.length })}
        </p>
        <div role="listbox" id="palette-list" aria-label={t('palette.results')}>
          {groups.map((group) => (
            <PaletteGroup key={group.title} group={group} query={query} current={current} onChoose={go} />
          ))}
        </div>
        {search.data?.capped && query.trim() && <p className="pad muted small">{t('palette.capped')}</p>}
      </div>
    </div>
  );
}

/** The cards opened before stand first whatever the server answers. */
const isVisited = (groups: readonly Group[], entry: Entry | undefined, t: Translate) =>
  groups.some((group) => group.title === t('palette.recent') && group.entries.some((one) => one === entry));

interface GroupProps {
  group: Group;
  query: string;
  current: Entry | undefined;
  onChoose: (entry: Entry) => void;
}

function PaletteGroup({ group, query, current, onChoose }: GroupProps) {
  return (
    <div role="group" aria-label={group.title}>
      <div className="ph2" aria-hidden="true">
        {group.title}
      </div>
      {group.entries.map((entry) => (
        <PaletteLine
          key={entry.key}
          entry={entry}
          query={query}
          active={entry === current}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function PaletteLine({
  entry,
  query,
  active,
  onChoose,
}: {
  entry: Entry;
  query: string;
  active: boolean;
  onChoose: (entry: Entry) => void;
}) {
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
      <span className="t">{entry.href.params ? <Marked text={entry.text} query={query} /> : entry.text}</span>
      {entry.detail && (
        <span className="t r">
          <Marked text={entry.detail} query={query} />
        </span>
      )}
    </div>
  );
}
