/** The text that is to fill a form: written or out of a file, until it has filled it; or why it did not. */
import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { loadReader } from './reader';

/** A text that filled nothing, and why. */
export interface Refused {
  text: string;
  fault: 'fill.none' | 'fill.unread';
}

export interface FillProps {
  /** What was pasted into the form in vain. */
  begin?: Refused | undefined;
  take: (text: string) => Promise<boolean>;
  onClose: () => void;
}

export type Fault = Refused['fault'] | 'fill.too_big';
const MOST = 5_000_000;

export function useTextToFill({ begin, take, onClose }: FillProps) {
  const old = useLanguage() === 'ru' ? 'windows-1251' : 'windows-1252';
  const [text, setText] = useState(begin?.text ?? '');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(begin?.fault ?? null);
  const write = (next: string) => {
    setText(next);
    setFault(null);
  };
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
  const open = async (file: File) => {
    if (file.size > MOST) return setFault('fill.too_big');
    try {
      const said = await textOf(file, old);
      setText(said);
      await fill(said);
    } catch {
      setFault('fill.unread');
    }
  };
  return { text, write, fault, busy, fill: () => void fill(text), open: (file: File) => void open(file) };
}

/** `old`: the letters of a file that are no UTF-8. */
async function textOf(file: File, old: string): Promise<string> {
  const { bytesAsText } = await loadReader();
  return bytesAsText(new Uint8Array(await file.arrayBuffer()), old);
}
