/** Closing what was typed into: whoever presses beside a dialog, or Escape, is asked before it is given up. */
import { type MouseEvent, useEffect, useRef } from 'react';
import { useT } from '../i18n';
import { ask } from './ask';

interface Asked {
  /** Closes it, once that is sure. */
  close: () => void;
  /** For an element around the content: what is typed or chosen there. */
  heard: { onInput: () => void; onClick: (event: MouseEvent) => void };
}

/** `begun`: it opens with something that would be lost. */
export function useAskedClose(opened: boolean, onClose: () => void, begun = false): Asked {
  const t = useT();
  const typed = useRef(false);
  useEffect(() => {
    if (opened) typed.current = begun;
  }, [opened, begun]);
  const note = () => {
    typed.current = true;
  };
  const sure = () =>
    ask({
      title: t('unsaved.title'),
      text: t('unsaved.text'),
      action: t('unsaved.discard'),
      danger: true,
    });
  const close = async () => {
    if (!typed.current || (await sure())) onClose();
  };
  return {
    close: () => void close(),
    heard: {
      onInput: note,
      // drop-downs stand elsewhere in the document and say nothing when something is chosen
      onClick: ({ target }) => target instanceof Element && target.closest('[role="option"]') && note(),
    },
  };
}
