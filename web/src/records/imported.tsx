/** The item came with a file; the cells of columns that map to no field stand here. */
import { IconFileImport } from '@tabler/icons-react';
import { T, useT } from '../i18n';
import type { RecordPart, RecordProps } from './types';

/** The cells that no field took, as header and value. */
const cellsOf = (data: Record<string, unknown>) => (data.kept ?? []) as [header: string, value: string][];

function Body({ record }: RecordProps) {
  const t = useT();
  const cells = cellsOf(record.data);
  if (!cells.length) return null;
  return (
    <details className="kept">
      <summary>{t('record.imported_cells', { count: cells.length })}</summary>
      <dl>
        {cells.map(([header, value]) => (
          <div key={header} className="rowx">
            <dt className="muted">{header}</dt>
            <dd className="hyph">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export const imported: RecordPart = {
  icon: IconFileImport,
  hue: 'teal',
  group: 'changes',
  Line: () => <T id="record.imported" />,
  Body,
};
