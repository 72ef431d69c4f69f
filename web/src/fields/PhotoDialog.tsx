/** "Choose a profile photo": a file of the computer, dropped or pasted, or the camera of a phone; cut, or removed. */
import { IconCamera, IconPhotoUp } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, useEffect, useState } from 'react';
import Cropper from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';
import { uploadPhoto } from '../api/items';
import type { FileValue } from '../api/itemTypes';
import { usePortalSettings } from '../api/portal';
import { useFormats, useT } from '../i18n';
import { type Cut, canCut, cutOrWhole } from '../lib/picture';
import { Button } from '../ui/Button';
import { Dialog, useIsPhone } from '../ui/Dialog';
import { fieldError, useErrorText } from '../ui/errorText';
import { Picture } from './PhotoArea';
import { type Uploads, useOwnUploads } from './uploads';

interface Props {
  value: FileValue | undefined;
  square: boolean;
  onChange: (value: FileValue | undefined) => void;
  onClose: () => void;
}

/** The setting counts a megabyte as 1,048,576 bytes, as people's file managers do. */
const inMega = (size: number) => (size / 1_048_576) * 1_000_000;
const TAKEN = 'image/jpeg,image/png,image/webp,image/gif';

export default function PhotoDialog({ value, square, onChange, onClose }: Props) {
  const t = useT();
  const { bytes } = useFormats();
  const phone = useIsPhone();
  const uploads = useOwnUploads();
  const chosen = useChosen(value, uploads);
  const [over, setOver] = useState(false);
  const close = () => {
    uploads.giveUp();
    onClose();
  };
  const leave = (next: FileValue | undefined) => {
    if (next?.id !== value?.id) onChange(next);
    close();
  };
  const keep = async () => {
    const photo = await chosen.finish();
    if (photo) leave(photo);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void chosen.take(event.dataTransfer.files[0]);
  };
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    void chosen.take(event.currentTarget.files?.[0]);
    event.currentTarget.value = '';
  };
  return (
    <Dialog opened onClose={close} title={t('photo.title')}>
      <div
        className={`phd${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className="phl">
          {chosen.url ? (
            <Cutter url={chosen.url} square={square} onCut={chosen.setCut} />
          ) : chosen.shown ? (
            <Picture file={chosen.shown} name="" />
          ) : (
            <span className={`phe${square ? ' sq' : ''}`}>
              <IconPhotoUp size={32} stroke={1.5} aria-hidden="true" />
            </span>
          )}
        </div>
        <div className="stack">
          <b>{t('photo.from_computer')}</b>
          <label className="btn start">
            <IconPhotoUp size={16} stroke={1.75} aria-hidden="true" />
            {t('photo.browse')}
            <input type="file" className="sr" accept={TAKEN} data-autofocus onChange={pick} />
          </label>
          {phone ? (
            <label className="btn start">
              <IconCamera size={16} stroke={1.75} aria-hidden="true" />
              {t('photo.camera')}
              <input type="file" className="sr" accept="image/*" capture="environment" onChange={pick} />
            </label>
          ) : (
            <p className="muted small">{t('photo.drop_or_paste')}</p>
          )}
          <p className="muted small">{t('photo.limits', { size: bytes(inMega(chosen.most)) })}</p>
        </div>
      </div>
      {chosen.fault && (
        <p className="bad small" role="alert">
          {chosen.fault}
        </p>
      )}
      <div className="dlgf">
        {value && (
          <Button look="danger" className="left" onClick={() => leave(undefined)}>
            {t('photo.remove')}
          </Button>
        )}
        <Button onClick={close}>{t('cancel')}</Button>
        <Button
          look="primary"
          busy={chosen.busy}
          disabledReason={chosen.ready ? undefined : t('photo.none_chosen')}
          onClick={() => void keep()}
        >
          {t('photo.save')}
        </Button>
      </div>
    </Dialog>
  );
}

interface CutterProps {
  url: string;
  square: boolean;
  onCut: (cut: Cut) => void;
}

function Cutter({ url, square, onCut }: CutterProps) {
  const t = useT();
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  return (
    <>
      <div className="phc">
        <Cropper
          image={url}
          crop={crop}
          zoom={zoom}
          aspect={1}
          cropShape={square ? 'rect' : 'round'}
          showGrid={false}
          disableAutomaticStylesInjection
          keyboardStep={8}
          onCropChange={setCrop}
          onZoomChange={setZoom}
          onCropComplete={(_, cut) => onCut(cut)}
          cropperProps={{ 'aria-label': t('photo.cut'), role: 'application' }}
        />
      </div>
      <label className="rowx small muted">
        {t('photo.zoom')}
        <input
          type="range"
          className="grow"
          min={1}
          max={3}
          step={0.05}
          value={zoom}
          onChange={(event) => setZoom(Number(event.currentTarget.value))}
        />
      </label>
    </>
  );
}

/** What was chosen: cut here where the browser can, else looked at by the server at once. */
function useChosen(value: FileValue | undefined, uploads: Uploads) {
  const t = useT();
  const say = useErrorText();
  const { bytes } = useFormats();
  const most = usePortalSettings().data?.photo_max_bytes ?? 10_485_760;
  const [file, setFile] = useState<File>();
  const [url, setUrl] = useState<string>();
  const [sent, setSent] = useState<FileValue>();
  const [cut, setCut] = useState<Cut>();
  const [state, setState] = useState<{ busy: boolean; fault?: string }>({ busy: false });
  const send = async (picture: Blob, name: string, wanted: AbortSignal) => {
    setState({ busy: true });
    try {
      const photo = await uploadPhoto(picture, name, wanted);
      wanted.throwIfAborted();
      setState({ busy: false });
      return photo;
    } catch (error) {
      if (wanted.aborted) return undefined;
      setState({ busy: false, fault: fieldError(error, 'file') ?? say(error) });
      return undefined;
    }
  };
  const take = async (next: File | undefined) => {
    if (!next || state.busy) return;
    const { wanted } = uploads;
    setFile(undefined);
    setUrl(undefined);
    setSent(undefined);
    setCut(undefined);
    if (next.size > most) {
      setState({
        busy: false,
        fault: t('photo.too_large', { size: bytes(inMega(next.size)), most: bytes(inMega(most)) }),
      });
      return;
    }
    setState({ busy: true });
    if (await canCut(next)) {
      setState({ busy: false });
      setFile(next);
      setUrl(URL.createObjectURL(next));
    } else setSent(await send(next, next.name, wanted));
  };
  const finish = async () => {
    if (state.busy || sent || !file || !cut) return sent;
    const { wanted } = uploads;
    setState({ busy: true });
    const { picture, name } = await cutOrWhole(file, cut);
    return send(picture, name, wanted);
  };
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  usePasted(take);
  return { ...state, most, url, shown: sent ?? value, ready: Boolean(sent || cut), take, setCut, finish };
}

/** A picture on the clipboard, put in anywhere while the window is open. */
function usePasted(take: (file: File | undefined) => void) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const [found] = Array.from(event.clipboardData?.files ?? []);
      if (found) take(found);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}
