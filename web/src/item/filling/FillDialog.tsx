/** "Fill from a signature or vCard…": a text to paste, or a file to choose or drop, that fills the form behind it. */
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type FormEvent, useId, useState } from 'react';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { loadReader } from './reader';

/** A text that filled nothing, and why. */
export interface Refused {
  text: string;
  fault: 'fill.none' | 'fill.unread';
}

interface Props {
  /** What was pasted into the form in vain. */
  begin?: Refused | undefined;
  take: (text: string) => Promise<boolean>;
  onClose: () => void;
}

type Fault = Refused['fault'] | 'fill.too_big';
const MOST = 5_000_000;

export function FillDialog({ onClose, ...rest }: Props) {
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

function FillForm({ begin, take, onClose }: Props) {
  const t = useT();
  const id = useId();
  const old = useLanguage() === 'ru' ? 'windows-1251' : 'windows-1252';
  const [text, setText] = useState(begin?.text ?? '');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(begin?.fault ?? null);
  const fill = async (from: string) => {
    setBusy(true);
    try {
      if (await take(from)) return onClose();
      setFault('fill.none');
    } catch {
      setFault('fill.unread');
    }
    setBusy(false);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST) return setFault('fill.too_big');
    try {
      const { bytesAsText } = await loadReader();
      const said = bytesAsText(new Uint8Array(await file.arrayBuffer()), old);
      setText(said);
      await fill(said);
    } catch {
      setFault('fill.unread');
    }
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return; // a text that is dropped goes into the box by itself
    event.preventDefault();
    void open(file);
  };
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        event.stopPropagation(); // it stands over the form of an item
        void fill(text);
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{t('fill.text')}</label>
      <textarea
        id={id}
        className={`fin filltext${over ? ' over' : ''}`}
        rows={9}
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault ? true : undefined}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFault(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !text.trim()) return;
          event.preventDefault();
          void fill(text);
        }}
      />
      {fault && (
        <p className="bad small" role="alert">
          {t(fault)}
        </p>
      )}
      <p id={`${id}-hint`} className="muted small">
        {t('fill.hint')}
      </p>
      <label className="btn start">
        <IconFileUpload size={16} stroke={1.75} aria-hidden="true" />
        {t('fill.file')}
        <input
          type="file"
          className="sr"
          accept=".vcf,.vcard,text/vcard,text/x-vcard"
          onChange={(event) => {
            void open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div className="dlgf sticky">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          type="submit"
          busy={busy}
          keys="mod+enter"
          disabledReason={text.trim() ? undefined : t('fill.empty')}
        >
          {t('fill.write')}
        </Button>
      </div>
    </form>
  );
}
