/** How far the exports are; each file is handed over when it is whole. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { cancelExport, exportQuery, hasEnded } from '../../api/exports';
import { fileUrl } from '../../api/items';
import { useFormats, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import { Progress } from '../bulk/Progress';
import { forgetExport, useRunningExports } from './running';

export function ExportCards() {
  return useRunningExports().map((job) => <Running key={job} job={job} />);
}

function Running({ job }: { job: number }) {
  const t = useT();
  const { number } = useFormats();
  const say = useErrorText();
  const { data, error } = useQuery(exportQuery(job));
  const ended = hasEnded(data) || error !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it has ended
  useEffect(() => {
    if (!ended) return;
    const { state, result } = data ?? { state: 'failed', result: {} };
    if (state === 'done' && result.file) {
      download(fileUrl(result.file), result.name ?? '');
      showToast(t('export.done', { count: result.rows ?? 0 }));
    } else if (state === 'cancelled') showToast(t('export.cancelled'));
    else showToast(error ? say(error) : t('export.failed'), { tone: 'fault' });
    forgetExport(job);
  }, [ended]);
  const [done, total] = [data?.done ?? 0, data?.total ?? 0];
  return (
    <div className="jobcard">
      <b>{t('export.running', { done: number(done), total: number(total) })}</b>
      <Progress label={t('export')} done={done} total={total} />
      <Button
        small
        aria-label={t('export.cancel')}
        onClick={() => void cancelExport(job).catch((fault) => showToast(say(fault), { tone: 'fault' }))}
      >
        {t('cancel')}
      </Button>
    </div>
  );
}

function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
