/** Writes exactly what the list shows into a file: its items, its columns, its order; and says how far it is. */
import { IconDownload, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cancelExport, exportQuery, hasEnded, startExport } from '../../api/exports';
import { fieldsQuery, fileUrl, kindsQuery } from '../../api/items';
import { useFormats, useT } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import { lookOf } from '../../ui/kinds';
import { Menu, MenuItem } from '../../ui/Menu';
import { showToast } from '../../ui/toast';
import { useColumns } from '../columns/useColumns';
import { useCommonFields } from '../useCommonFields';
import type { ListControl } from '../views/useListControl';
import { orderOf } from './order';

export function ExportButton({ control }: { control: ListControl }) {
  const t = useT();
  const say = useErrorText();
  const cache = useQueryClient();
  const { fields } = useCommonFields(control.kinds);
  const columns = useColumns(control, fields);
  const kinds = useQuery(kindsQuery).data ?? [];
  const allowed = kinds.filter(({ key, can }) => control.kinds.includes(key) && can.export);
  const [job, setJob] = useState<number | null>(null);
  const start = async (kind: string) => {
    try {
      const own = await cache.ensureQueryData(fieldsQuery(kind));
      setJob((await startExport(orderOf(kind, control.state, columns.shown, own))).job);
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
    }
  };
  const [first] = allowed;
  if (!first) return null;
  if (job !== null) return <Running job={job} onEnd={() => setJob(null)} />;
  if (allowed.length === 1)
    return (
      <Button icon={IconDownload} onClick={() => void start(first.key)}>
        {t('export')}
      </Button>
    );
  return (
    <Menu target={<Button icon={IconDownload}>{t('export')}</Button>}>
      {allowed.map(({ key, plural }) => (
        <MenuItem key={key} icon={lookOf(key).icon} onClick={() => void start(key)}>
          {plural}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Running({ job, onEnd }: { job: number; onEnd: () => void }) {
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
    onEnd();
  }, [ended]);
  return (
    <span className="rowx" role="status">
      <span className="muted small tn">
        {t('export.running', { done: number(data?.done ?? 0), total: number(data?.total ?? 0) })}
      </span>
      <IconButton
        small
        icon={IconX}
        label={t('export.cancel')}
        onClick={() => void cancelExport(job).catch((fault) => showToast(say(fault), { tone: 'fault' }))}
      />
    </span>
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
