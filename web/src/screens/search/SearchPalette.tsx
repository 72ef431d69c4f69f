/** Ctrl K: one field for finding cards and doing things, by keyboard alone if one likes. */
import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from '../../api/search';
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { useBindings } from '../../lib/keys';
import { IconButton } from '../../ui/Button';
import { useIsOnTop, useIsPhone } from '../../ui/Dialog';
import { InlineError, ProgressLine } from '../../ui/States';
import { type Entry, paletteGroups } from './entries';
import { PaletteList } from './PaletteList';
import { useOffered } from './useOffered';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function SearchPalette({ opened, onClose }: Props) {
  const t = useT();
  const phone = useIsPhone();
  const onTop = useIsOnTop(opened);
  return (
    <Modal.Root
      closeOnEscape={onTop}
      opened={opened}
      onClose={onClose}
      size={640}
      fullScreen={phone ?? false}
      yOffset="12vh"
      // it is there at once, so that the letters typed right after Ctrl K are in it
      transitionProps={{ duration: 0 }}
      returnFocus={false}
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
  const sign = /^[>@#]/.exec(query)?.[0];
  const [asked] = useDebouncedValue(sign ? '' : query, query.length > 1 ? 60 : 0);
  const search = useSearch(asked);
  const offered = useOffered(sign);
  const bindings = useBindings();
  const input = useFocusWhileOpen();
  // what the open screen binds is what can be done on it
  const found = useMemo(
    () => paletteGroups({ query, answer: search.data, kinds, bindings, offered, t }),
    [query, search.data, kinds, bindings, offered, t],
  );
  const [only, setOnly] = useState<string | null>(null);
  // the answer may be without the group that one had chosen: then there is nothing to narrow
  const narrowed = found.filter((group) => group.title === only);
  const groups = narrowed.length ? narrowed : found;
  const entries = groups.flatMap((group) => group.entries);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at its first entry
  useEffect(() => {
    setAt(0);
    setChosen(false);
    setOnly(null);
  }, [query]);
  const current = entries[Math.min(at, entries.length - 1)];
  const visited = groups.some(
    (group) => group.title === t('palette.recent') && group.entries.includes(current as Entry),
  );
  const local = sign !== undefined || query.trim() === '' || visited;
  const settled = local || (asked === query && !search.isPending && !search.isPlaceholderData);
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    if (entry.href) void navigate(entry.href);
    // the palette gives the focus back as it goes; what the entry focuses comes after that
    else if (entry.run) window.setTimeout(entry.run);
  };
  // Enter pressed before the answer is there opens what the answer brings, not a hit of the letters before
  useEffect(() => {
    if (!chosen || !settled) return;
    setChosen(false);
    go(current);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length)
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % entries.length);
    else if (event.key === 'Tab' && !event.shiftKey && found.length > 1) {
      const titles = [null, ...found.map((group) => group.title)];
      setOnly(titles[(titles.indexOf(only) + 1) % titles.length] ?? null);
      setAt(0);
    } else if (event.key === 'Enter' && event.shiftKey && current?.card) {
      const { kind, id } = current.card;
      go({ ...current, href: { to: '/contacts', search: { kind, peek: `${kind}-${id}` } } });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) setChosen(true);
    else return;
    event.preventDefault();
  };
  const nothing =
    query.trim() !== '' &&
    !search.isFetching &&
    !sign &&
    !found.some((group) => group.title !== t('palette.commands') && group.title !== t('palette.here'));
  return (
    <div onKeyDown={onKeyDown} role="search">
      <div className="palin">
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          ref={input}
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
        <PaletteList
          groups={groups}
          query={query.replace(/^[>@#]/, '')}
          current={current}
          label={t('palette.results')}
          onChoose={go}
        />
        {search.data?.capped && query.trim() && <p className="pad muted small">{t('palette.capped')}</p>}
      </div>
      <p className="palf desk" aria-hidden="true">
        {t('palette.keys')}
      </p>
    </div>
  );
}

/** Takes the focus before another key can be pressed, and gives it back to what had it. */
function useFocusWhileOpen() {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    input.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return input;
}
