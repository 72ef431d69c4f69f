/** Saves what the filter of the audit log finds as a .csv file, in the words in which the page shows it. */
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { type AuditConditions, MOST_IN_FILE, wholeAudit } from '../../api/audit';
import { useFormats, useT } from '../../i18n';
import { csvText, saveText } from '../../lib/csv';
import { Button } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import type { AuditWords } from './auditWords';

export function AuditFile({ conditions, words }: { conditions: AuditConditions; words: AuditWords }) {
  const t = useT();
  const say = useErrorText();
  const { locale, number } = useFormats();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { entries, cut } = await wholeAudit(conditions);
      const head = [t('audit.when'), t('audit.what'), t('audit.by'), t('audit.item'), t('audit.details')];
      const rows = entries.map((entry) => [
        entry.at,
        words.sentence(entry),
        entry.actor?.name ?? t('audit.nobody'),
        entry.item ? String(entry.item) : '',
        words
          .details(entry)
          .map((pair) => pair.join(': '))
          .join('; '),
      ]);
      saveText('audit.csv', csvText([head, ...rows], locale));
      if (cut) showToast(t('audit.cut', { count: number(MOST_IN_FILE) }));
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
    }
    setBusy(false);
  };
  return (
    <Button small icon={IconDownload} busy={busy} onClick={() => void save()}>
      {t('audit.export')}
    </Button>
  );
}
