/** A dialog on the desk, a sheet from below on a phone; the focus stays inside and returns. */
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useId, useSyncExternalStore } from 'react';
import { useT } from '../i18n';
import { Button } from './Button';
import { useAskedClose } from './useAskedClose';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: number;
  children: ReactNode;
  /** Fills the screen of a phone, for long forms. */
  tall?: boolean;
  /** What is typed here is kept nowhere: closing it otherwise than by its own buttons asks first. */
  unkept?: boolean;
  /** It opens with what was typed elsewhere: it asks at once. */
  begun?: boolean;
}

export const useIsPhone = () =>
  useMediaQuery('(max-width: 820px)', false, { getInitialValueInEffect: false });

/** The open dialogs, the last on top: Esc closes that one alone. */
let open: readonly string[] = [];
const watchers = new Set<() => void>();
const publish = (next: readonly string[]) => {
  open = next;
  for (const watcher of watchers) watcher();
};
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** One that is just closing is open no more. */
export const isDialogOpen = () => open.length > 0;

/** Counts the dialog among the open ones; whether none is above it. */
export function useIsOnTop(opened: boolean): boolean {
  const id = useId();
  useEffect(() => {
    if (!opened) return;
    publish([...open, id]);
    return () => publish(open.filter((one) => one !== id));
  }, [opened, id]);
  return useSyncExternalStore(watch, () => open.at(-1) === id);
}

export function Dialog({ opened, onClose, title, size = 480, children, tall, unkept, begun }: Props) {
  const t = useT();
  const phone = useIsPhone();
  const onTop = useIsOnTop(opened);
  const { close, heard } = useAskedClose(opened, onClose, begun);
  return (
    <Modal
      closeOnEscape={onTop}
      opened={opened}
      onClose={unkept ? close : onClose}
      title={title}
      size={size}
      fullScreen={Boolean(phone && tall)}
      centered={!phone}
      // the head of a window is not that of the page: two of them one over the other would be two banners
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 120, transition: phone ? 'slide-up' : 'fade' }}
      classNames={{
        content: phone && !tall ? 'sheet' : 'dlg',
        title: 'dlgt',
        inner: phone && !tall ? 'sheetin' : '',
      }}
    >
      <div style={{ display: 'contents' }} {...heard}>
        {children}
      </div>
    </Modal>
  );
}

interface ConfirmProps extends Omit<Props, 'children' | 'size' | 'tall'> {
  text: string;
  /** Verb and object: "Delete role". */
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
}

/** Only for what cannot be undone or changes rights. */
export function Confirm({ text, action, danger, busy, onConfirm, children, ...dialog }: ConfirmProps) {
  const t = useT();
  return (
    <Dialog {...dialog} size={440}>
      <p>{text}</p>
      {children}
      <div className="dlgf">
        <Button onClick={dialog.onClose}>{t('cancel')}</Button>
        <Button
          look={danger ? 'dangerPrimary' : 'primary'}
          busy={busy ?? false}
          onClick={onConfirm}
          data-autofocus
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
