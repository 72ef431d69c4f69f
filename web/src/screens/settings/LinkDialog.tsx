/** A one-time link, shown once, to be given to the person it is for. */
import { TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { showToast } from '../../ui/toast';

interface Props {
  url: string;
  name: string;
  /** A mail with a link of its own goes to the person too. */
  mailed?: boolean | undefined;
  onClose: () => void;
}

export function LinkDialog({ url, name, mailed, onClose }: Props) {
  const t = useT();
  const copy = () => navigator.clipboard?.writeText(url).then(() => showToast(t('copied')));
  return (
    <Dialog opened onClose={onClose} title={t('users.link_title', { name })} size={560}>
      <div className="form">
        <p>{t('users.link_text')}</p>
        {mailed && <p>{t('link.mailed', { to: name })}</p>}
        <TextInput
          value={url}
          readOnly
          aria-label={t('users.link_label')}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        <div className="end">
          <Button onClick={onClose}>{t('close')}</Button>
          {'clipboard' in navigator && (
            <Button look="primary" icon={IconCopy} onClick={() => void copy()}>
              {t('copy_link')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
