/** The head of the palette: the field that has all the keys, and the way back from what can be done with a hit. */
import { IconArrowLeft, IconSearch, IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/Button';
import type { Entry } from './entries';
import { keepFocus, lineId } from './PaletteList';

interface Props {
  input: RefObject<HTMLInputElement | null>;
  query: string;
  current: Entry | undefined;
  /** Null where the hits stand. */
  back: (() => void) | null;
  onType: (letters: string) => void;
  onClose: () => void;
}

export function PaletteField({ input, query, current, back, onType, onClose }: Props) {
  const t = useT();
  // Esc goes back to the hits first
  const onEscape = { 'data-mantine-stop-propagation': back !== null };
  return (
    <div className="palin">
      {back ? (
        <IconButton
          small
          icon={IconArrowLeft}
          label={t('palette.back')}
          onMouseDown={keepFocus}
          onClick={back}
          {...onEscape}
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
        onChange={(event) => onType(event.currentTarget.value)}
        {...onEscape}
      />
      <kbd className="desk" aria-hidden="true">
        Esc
      </kbd>
      <IconButton className="mobile" icon={IconX} label={t('close')} onClick={onClose} />
    </div>
  );
}
