/** The recovery codes: shown this once, to be copied or kept as a file. */
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { newRecoveryCodes, recoveryCodes } from '../../api/factors';
import { keys } from '../../api/keys';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';

interface Props {
  /** New ones, after which the old ones no longer work; else those that were never shown. */
  anew: boolean;
  onDone: () => void;
}

export function RecoveryCodes({ anew, onDone }: Props) {
  const t = useT();
  const codes = useQuery({
    queryKey: [...keys.factors, 'recovery', anew],
    queryFn: anew ? newRecoveryCodes : recoveryCodes,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  if (!codes.data) return codes.error ? <InlineError error={codes.error} /> : <SkeletonLines count={5} />;
  const text = codes.data.join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    showToast(t('copied'));
  };
  return (
    <div className="form">
      <p>{t('factor.recovery_text')}</p>
      <ol className="codes" aria-label={t('factor.recovery_codes')}>
        {codes.data.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="rowx wrap">
        {window.isSecureContext && (
          <Button icon={IconCopy} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        )}
        <a
          className="btn"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="kartoteka-recovery-codes.txt"
        >
          <IconDownload size={16} stroke={1.75} aria-hidden="true" /> {t('factor.download')}
        </a>
      </div>
      <div className="end">
        <Button look="primary" onClick={onDone}>
          {t('factor.kept')}
        </Button>
      </div>
    </div>
  );
}
