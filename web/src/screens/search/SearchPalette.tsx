/** Ctrl K: one field for finding cards and doing things, by keyboard alone if one likes. */
import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft, IconSearch, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from '../../api/search';
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { useBindings } from '../../lib/keys';
import { IconButton } from '../../ui/Button';
import { useIsOnTop, useIsPhone } from '../../ui/Dialog';
import { InlineError, ProgressLine } from '../../ui/States';
import { besideList, useCardActions } from './actions';
import { type Entry, paletteGroups } from './entries';
import { keepFocus, lineId, PaletteList } from './PaletteList';
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
  const hits = narrowed.length ? narrowed : found;
  // the card whose actions stand in place of the hits
  const [opened, setOpened] = useState<Entry | null>(null);
  const actions = useCardActions(opened?.card);
  const groups = opened ? [{ title: opened.text, entries: [...actions.entries] }] : hits;
  const entries = groups.flatMap((group) => group.entries);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(false);
  const openActions = (entry: Entry) => {
    setOpened(entry);
    setAt(0);
    setChosen(false);
  };
  const back = () => {
    const keys = hits.flatMap((group) => group.entries.map((entry) => entry.key));
    setAt(Math.max(0, keys.indexOf(opened?.key ?? '')));
    setOpened(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at its first entry
  useEffect(() => {
    setAt(0);
    setChosen(false);
    setOnly(null);
    setOpened(null);
  }, [query]);
  const current = entries[Math.min(at, entries.length - 1)];
  const visited = groups.some(
    (group) => group.title === t('palette.recent') && group.entries.includes(current as Entry),
  );
  const local = opened !== null || sign !== undefined || query.trim() === '' || visited;
  const settled = local || (asked === query && !search.isPending && !search.isPlaceholderData);
  const go = (entry: Entry) => {
    onClose();
    if (entry.href) void navigate(entry.href);
    // the palette gives the focus back as it goes; what the entry focuses comes after that
    else if (entry.run) window.setTimeout(entry.run);
  };
  // Enter pressed before the answer is there opens what the answer brings, not a hit of the letters before
  useEffect(() => {
    if (!chosen || !settled) return;
    setChosen(false);
    // as a click does: what dials is a link
    if (current) document.getElementById(lineId(current))?.click();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLButtonElement) return;
    const bare = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length)
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % entries.length);
    else if (opened && bare && ['ArrowLeft', 'Backspace', 'Escape'].includes(event.key)) back();
    else if (event.key === 'ArrowRight' && bare && current?.card && isAtEnd(input.current))
      openActions(current);
    else if (event.key === 'Tab' && !event.shiftKey && !opened && found.length > 1) {
      const titles = [null, ...found.map((group) => group.title)];
      setOnly(titles[(titles.indexOf(only) + 1) % titles.length] ?? null);
      setAt(0);
    } else if (event.key === 'Enter' && event.shiftKey && current?.card) {
      go({ ...current, href: besideList(current.card) });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) setChosen(true);
    else return;
    event.preventDefault();
  };
  const nothing =
    !opened &&
    query.trim() !== '' &&
    !search.isFetching &&
    !sign &&
    !found.some((group) => group.title !== t('palette.commands') && group.title !== t('palette.here'));
  return (
    <div onKeyDown={onKeyDown} role="search">
      <div className="palin">
        {opened ? (
          <IconButton
            small
            icon={IconArrowLeft}
            label={t('palette.back')}
            onMouseDown={keepFocus}
            onClick={back}
          />
        ) : (
          <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        )}
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current && lineId(current)}
          aria-label={t('search')}
          placeholder={t('palette.placeholder')}
          value={query}
          data-autofocus
          // Esc goes back to the hits first
          data-mantine-stop-propagation={opened !== null}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <kbd className="desk" aria-hidden="true">
          Esc
        </kbd>
        <IconButton className="mobile" icon={IconX} label={t('close')} onClick={onClose} />
      </div>
      <div style={{ position: 'relative' }}>
        <ProgressLine active={search.isFetching || actions.isFetching} />
      </div>
      <div className="palls">
        {search.isError && <InlineError error={search.error} onRetry={() => void search.refetch()} />}
        {actions.error !== null && <InlineError error={actions.error} onRetry={actions.refetch} />}
        <p role="status" className={nothing ? 'pad muted' : 'sr'}>
          {nothing
            ? t('palette.nothing', { q: query.trim() })
            : t('palette.count', { count: entries.length })}
        </p>
        <PaletteList
          groups={groups}
          query={query.replace(/^[>@#]/, '')}
          current={current}
          label={opened ? t('row.actions', { title: opened.text }) : t('palette.results')}
          onChoose={go}
          onActions={openActions}
        />
        {!opened && search.data?.capped && query.trim() && (
          <p className="pad muted small">{t('palette.capped')}</p>
        )}
      </div>
      <p className="palf desk" aria-hidden="true">
        {t(opened ? 'palette.keys_actions' : 'palette.keys')}
      </p>
    </div>
  );
}

/** Whether the caret stands behind all that was typed, with nothing marked: → has no other work there. */
function isAtEnd(input: HTMLInputElement | null): boolean {
  const end = input?.value.length;
  return input === document.activeElement && input?.selectionStart === end && input?.selectionEnd === end;
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
