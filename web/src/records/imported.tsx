/** The item came with a file; the cells of columns that map to no field stand here. */
import { IconFileImport } from '@tabler/icons-react';
import { T, useT } from '../i18n';
import type { RecordPart, RecordProps } from './types';

interface Cell {
  header: string;
  value: string;
}

function cellsOf(data: Record<string, unknown>): Cell[] {
  const kept = data.kept;
  if (Array.isArray(kept))
    return (kept as (Cell | [string, string])[]).map((one) =>
      Array.isArray(one) ? { header: one[0], value: one[1] } : one,
    );
  return Object.entries((kept ?? {}) as Record<string, string>).map(([header, value]) => ({ header, value }));
}

function Body({ record }: RecordProps) {
  const t = useT();
  const cells = cellsOf(record.data);
  if (!cells.length) return null;
  return (
    <details className="kept">
      <summary>{t('record.imported_cells', { count: cells.length })}</summary>
      <dl>
        {cells.map(({ header, value }) => (
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
  Line: ({ record }) => <T id="record.imported" values={{ file: String(record.data.file ?? '') }} />,
  Body,
};
