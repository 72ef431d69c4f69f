/** Writes exactly what the list shows into a file. */
import { IconDownload } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { lookOf } from '../../ui/kinds';
import { Menu, MenuItem } from '../../ui/Menu';
import type { ListControl } from '../views/useListControl';
import { useExporting } from './useExporting';

export function ExportButton({ control }: { control: ListControl }) {
  const t = useT();
  const { allowed, start } = useExporting(control);
  const [first] = allowed;
  if (!first) return null;
  const look = {
    icon: IconDownload,
    'aria-label': t('export'),
    children: <span className="desk-inline">{t('export')}</span>,
  };
  if (allowed.length === 1) return <Button {...look} onClick={() => void start(first.key)} />;
  return (
    <Menu target={<Button {...look} />}>
      {allowed.map(({ key, plural }) => (
        <MenuItem key={key} icon={lookOf(key).icon} onClick={() => void start(key)}>
          {plural}
        </MenuItem>
      ))}
    </Menu>
  );
}
