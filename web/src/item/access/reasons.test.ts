import { expect, it } from 'vitest';
import type { Reason } from '../../api/rights';
import type { Translate } from '../../i18n';
import { reasonTexts } from './reasons';

it('reasons that read alike are said once', () => {
  const t = ((id, values) => `${id} ${values?.department ?? ''}`) as Translate;
  const share = (id: number, name: string) => ({ by: 'share', level: 'read', department: { id, name } });
  const reasons = [share(1, 'Sales'), share(2, 'Sales'), share(3, 'Stock')] as unknown as Reason[];
  expect(reasonTexts(t, reasons, '')).toEqual([
    'why.by.share_department_read Sales',
    'why.by.share_department_read Stock',
  ]);
});
