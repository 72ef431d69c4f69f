/** "Fill from a signature or vCard…": a text to paste, or a file to choose or drop, that fills the form behind it. */
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { type Fault, type FillProps, useTextToFill } from './useTextToFill';

export function FillDialog({ onClose, ...rest }: FillProps) {
  const t = useT();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('fill.title')}
      size={560}
      tall
      unkept
      begun={rest.begin !== undefined}
    >
      <FillForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function FillForm(props: FillProps) {
  const t = useT();
  const { text, write, fault, busy, fill, open } = useTextToFill(props);
  const { over, ...dropping } = useDropping(open);
  const empty = text.trim() ? undefined : t('fill.empty');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation(); // it stands over the form of an item
        fill();
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      {...dropping}
    >
      <TextBox text={text} fault={fault} over={over} onChange={write} onFill={fill} />
      <FileChoice onChoose={open} />
      <div className="dlgf sticky">
        <Button onClick={props.onClose}>{t('cancel')}</Button>
        <Button look="primary" type="submit" busy={busy} keys="mod+enter" disabledReason={empty}>
          {t('fill.write')}
        </Button>
      </div>
    </form>
  );
}

/** A file is dropped anywhere on the form. */
function useDropping(open: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (!file) return; // a text that is dropped goes into the box by itself
      event.preventDefault();
      open(file);
    },
  };
}

interface BoxProps {
  text: string;
  fault: Fault | null;
  /** Whether a file is held over the window. */
  over: boolean;
  onChange: (text: string) => void;
  onFill: () => void;
}

function TextBox({ text, fault, over, onChange, onFill }: BoxProps) {
  const t = useT();
  const id = useId();
  const fill = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !text.trim()) return;
    event.preventDefault();
    onFill();
  };
  return (
    <>
      <label htmlFor={id}>{t('fill.text')}</label>
      <textarea
        id={id}
        className={`fin filltext${over ? ' over' : ''}`}
        rows={9}
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault ? true : undefined}
        data-autofocus
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={fill}
      />
      {fault && (
        <p className="bad small" role="alert">
          {t(fault)}
        </p>
      )}
      <p id={`${id}-hint`} className="muted small">
        {t('fill.hint')}
      </p>
    </>
  );
}

function FileChoice({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useT();
  return (
    <label className="btn start">
      <IconFileUpload size={16} stroke={1.75} aria-hidden="true" />
      {t('fill.file')}
      <input
        type="file"
        className="sr"
        accept=".vcf,.vcard,text/vcard,text/x-vcard"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
