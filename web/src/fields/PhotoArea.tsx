/** The area of a photo: the picture as it is shown at most, 200 × 300, and under it the link that changes it (S18). */
import { IconCamera } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { photoUrl } from '../api/items';
import type { FileValue } from '../api/itemTypes';
import { useT } from '../i18n';

const PhotoDialog = lazy(() => import('./PhotoDialog'));

interface Props {
  id?: string;
  value: FileValue | undefined;
  /** Absent where the reader may not change it. */
  onChange?: ((value: FileValue | undefined) => void) | undefined;
  /** Whose photo it is, and how it is framed: round, or square for a firm. */
  name?: string;
  square?: boolean;
  /** What stands for a photo that is missing: initials. */
  placeholder?: ReactNode;
  /** A sign on the picture. */
  badge?: ReactNode;
}

export function PhotoArea({ id, value, onChange, name = '', square, placeholder, badge }: Props) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const link = useRef<HTMLButtonElement>(null);
  const close = () => {
    setChoosing(false);
    window.setTimeout(() => link.current?.focus());
  };
  return (
    <span className="pha">
      <span className="phb">
        {value ? (
          <Picture file={value} name={name} />
        ) : (
          (placeholder ?? (
            <span className={`phe${square ? ' sq' : ''}`}>
              <IconCamera size={26} stroke={1.5} aria-hidden="true" />
            </span>
          ))
        )}
        {badge}
      </span>
      {onChange && (
        <button
          ref={link}
          id={id}
          type="button"
          aria-label={t('photo.change')}
          className="lnk"
          onClick={() => setChoosing(true)}
        >
          {t('photo.change')}
        </button>
      )}
      {choosing && onChange && (
        <Suspense>
          <PhotoDialog value={value} square={square ?? false} onChange={onChange} onClose={close} />
        </Suspense>
      )}
    </span>
  );
}

/** The photo at its size on the screen, drawn finer where the screen is. */
export function Picture({ file, name }: { file: FileValue; name: string }) {
  const t = useT();
  return (
    <img
      className="pht"
      src={photoUrl(file.id, 'photo')}
      srcSet={`${photoUrl(file.id, 'photo')} 1x, ${photoUrl(file.id, 768)} 2x`}
      alt={t('photo.of', { name: name || file.name })}
    />
  );
}
