/** What a line of the inbox says, and whither it leads: by its kind, and for works by what they were and how they ended. */
import { linkOptions } from '@tanstack/react-router';
import type { Notice } from '../../api/notifications';
import type { MessageId, Translate } from '../../i18n';

const LINES: Readonly<Record<string, { one: MessageId; many: MessageId }>> = {
  responsible: { one: 'inbox.line.responsible', many: 'inbox.many.responsible' },
  manager: { one: 'inbox.line.manager', many: 'inbox.many.manager' },
  observer: { one: 'inbox.line.observer', many: 'inbox.many.observer' },
  shared: { one: 'inbox.line.shared', many: 'inbox.many.shared' },
  mention: { one: 'inbox.line.mention', many: 'inbox.many.mention' },
  followed: { one: 'inbox.line.followed', many: 'inbox.many.followed' },
  noted: { one: 'inbox.line.noted', many: 'inbox.many.noted' },
};
const WORKS: Readonly<Record<string, MessageId>> = {
  import_done: 'inbox.job.import_done',
  import_failed: 'inbox.job.import_failed',
  export_done: 'inbox.job.export_done',
  export_failed: 'inbox.job.export_failed',
  bulk_done: 'inbox.job.bulk_done',
  bulk_failed: 'inbox.job.bulk_failed',
};

export function wordsOf(line: Notice, t: Translate): string {
  const { data } = line;
  const work = WORKS[`${data.what}_${data.state}`];
  if (work) return t(work, { name: String(data.name ?? ''), count: Number(data.count ?? 0) });
  const ids = LINES[line.kind];
  if (!ids) return line.kind;
  const who = line.actor?.name ?? t('inbox.program');
  return t(line.item ? ids.one : ids.many, { who, count: line.count });
}

export function titleOf(line: Notice, t: Translate): string {
  if (line.item) return line.item.title;
  return t(line.kind === 'job' ? 'inbox.job_title' : 'inbox.many_title');
}

/** Whither a line leads; a batch to what was changed last. */
export function addressOf(line: Notice) {
  if (line.item)
    return linkOptions({
      to: '/items/$kind/$id',
      params: { kind: line.item.kind, id: String(line.item.id) },
    });
  return line.kind === 'job'
    ? linkOptions({ to: '/settings/$page', params: { page: 'jobs' } })
    : linkOptions({ to: '/contacts', search: { kind: 'all', sort: '-changed_at' } });
}

/** The file that an ended export has left. */
export function fileOf(line: Notice): string | null {
  const { file } = line.data;
  return typeof file === 'number' ? `/api/v1/files/${file}` : null;
}
