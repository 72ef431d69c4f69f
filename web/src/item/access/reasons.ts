/** Reasons and what is missing, as sentences; which they are is said by the server. */
import type { Reason, Verdict } from '../../api/rights';
import type { MessageId, Translate } from '../../i18n';

type Words = (t: Translate, reason: Reason, roles: string) => string;

const byRoles =
  (id: 'why.by.administrator' | 'why.by.cell' | 'why.by.comment'): Words =>
  (t, _reason, roles) =>
    t(id, { roles });

const plain =
  (id: MessageId): Words =>
  (t) =>
    t(id);

const level = (reason: Reason) => (reason.level === 'write' ? 'write' : 'read');

const SAID: Record<Reason['by'], Words> = {
  administrator: byRoles('why.by.administrator'),
  cell: byRoles('why.by.cell'),
  comment: byRoles('why.by.comment'),
  responsible: plain('why.by.responsible'),
  manager: plain('why.by.manager'),
  observer: plain('why.by.observer'),
  hidden: plain('why.by.hidden'),
  share: (t, reason) => {
    if (!reason.department) return t(`why.by.share_user_${level(reason)}`);
    const where = reason.above ? 'above' : 'department';
    return t(`why.by.share_${where}_${level(reason)}`, { department: reason.department.name });
  },
  public: (t, { access }, roles) =>
    t(access === 'write' ? 'why.by.public_write' : 'why.by.public_read', { roles }),
  department: (t, { responsible, department }, roles) =>
    t('why.by.department', { name: responsible?.name ?? '', department: department?.name ?? '', roles }),
};

const reasonText = (t: Translate, reason: Reason, roles: string) => SAID[reason.by](t, reason, roles);

/** Several reasons that read alike, as of two departments of one name, are said once. */
export const reasonTexts = (t: Translate, reasons: readonly Reason[], roles: string): string[] => [
  ...new Set(reasons.map((reason) => reasonText(t, reason, roles))),
];

export const missingText = (t: Translate, missing: Verdict['missing'][number]) => t(`why.no.${missing}`);
