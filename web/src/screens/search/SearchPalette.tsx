/** Ctrl K: one field for finding cards and doing things, by keyboard alone if one likes. */
import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { useIsOnTop, useIsPhone } from '../../ui/Dialog';
import { InlineError, ProgressLine } from '../../ui/States';
import { besideList } from './actions';
import type { Entry } from './entries';
import { PaletteField } from './PaletteField';
import { lineId, PaletteList } from './PaletteList';
import { useFound, useNarrowing } from './useFound';
import { useHitActions } from './useHitActions';
import { usePaletteKeys } from './usePaletteKeys';

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
  const navigate = useNavigate();
  const input = useFocusWhileOpen();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { search, nothing, ...found } = useFound(query);
  const { hits, ...narrowing } = useNarrowing(found.groups);
  const focus = () => input.current?.focus({ preventScroll: true });
  const { hit, groups, asking, ...actions } = useHitActions({ hits, setAt, focus });
  const entries = groups.flatMap((group) => group.entries);
  const last = entries.length - 1;
  const current = entries[Math.min(at, last)];
  const visited = groups.some(
    (group) => group.title === t('palette.recent') && group.entries.includes(current as Entry),
  );
  const type = (letters: string) => {
    setQuery(letters);
    setAt(0);
    narrowing.all();
    actions.leave();
  };
  const narrow = () => {
    narrowing.next();
    setAt(0);
  };
  const go = (entry: Entry) => {
    onClose();
    if (entry.href) void navigate(entry.href);
    // the palette gives the focus back as it goes; what the entry focuses comes after that
    else if (entry.run) window.setTimeout(entry.run);
  };
  const back = hit && actions.back;
  const onKeyDown = usePaletteKeys({
    input,
    query,
    current,
    settled: hit !== null || visited || found.settled,
    back,
    narrow: !hit && found.groups.length > 1 ? narrow : null,
    step: (by) => setAt((Math.min(at, last) + by + entries.length) % entries.length),
    deeds: {
      // as a click does: what dials is a link
      choose: (entry) => document.getElementById(lineId(entry))?.click(),
      beside: (entry) => entry.card && go({ ...entry, href: besideList(entry.card) }),
      actions: actions.open,
    },
  });
  const silent = !hit && nothing;
  return (
    <div onKeyDown={onKeyDown} role="search">
      <PaletteField {...{ input, query, current, back, onClose }} onType={type} />
      <div style={{ position: 'relative' }}>
        <ProgressLine active={search.isFetching || asking.isFetching} />
      </div>
      <div className="palls">
        {search.isError && <InlineError error={search.error} onRetry={() => void search.refetch()} />}
        {asking.error !== null && <InlineError error={asking.error} onRetry={asking.refetch} />}
        <p role="status" className={silent ? 'pad muted' : 'sr'}>
          {silent ? t('palette.nothing', { q: query.trim() }) : t('palette.count', { count: entries.length })}
        </p>
        <PaletteList
          groups={groups}
          query={query.replace(/^[>@#]/, '')}
          current={current}
          label={hit ? t('row.actions', { title: hit.text }) : t('palette.results')}
          onChoose={go}
          onActions={actions.open}
        />
        {!hit && search.data?.capped && query.trim() && (
          <p className="pad muted small">{t('palette.capped')}</p>
        )}
      </div>
      <p className="palf desk" aria-hidden="true">
        {t(hit ? 'palette.keys_actions' : 'palette.keys')}
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
