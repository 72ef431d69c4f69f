/** The first steps in a new portal; each is done when the data says so, nobody ticks it. */
import { useQuery } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { ApiError } from '../../api/errors';
import { send } from '../../api/http';
import { countQuery, type FilterNode } from '../../api/items';
import { keys } from '../../api/keys';
import type { UserEntry } from '../../api/people';
import { useMe } from '../../api/session';
import { useSettingsList } from '../../api/settings';
import type { View } from '../../api/views';
import type { MessageId } from '../../i18n';
import { useCreatable } from '../../item/creating';
import { openStep } from '../setup/progress';

export interface Step {
  key: string;
  text: MessageId;
  hint: MessageId;
  done: boolean;
  link: Pick<LinkProps, 'to' | 'search' | 'params'>;
}

const MINE: FilterNode = ['responsible', 'eq', 'me'];
const SHARED: FilterNode = ['or', ['access', 'in', ['read', 'write']], ['shares', 'filled']];

/** Undefined while it is not known; null where the question is refused: it names a field that one may not see. */
function useAny(filter: FilterNode): boolean | null | undefined {
  const { data, error } = useQuery(countQuery({ kinds: 'person,company', filter }));
  if (error instanceof ApiError && error.code === 'unknown_field') return null;
  return data && data.count > 0;
}

/** The steps that concern this user, or nothing while it is not known which are done. */
export function useSteps(): Step[] | undefined {
  const { id, can } = useMe();
  const mayCreate = useCreatable().length > 0;
  const created = useAny(MINE);
  const shared = useAny(['and', MINE, SHARED]);
  const views = useQuery({
    queryKey: [...keys.views(''), 'all'],
    queryFn: async () => (await send<{ items: View[] }>('GET', '/views')).items,
    refetchOnMount: 'always', // a view may have been saved in a list since
  });
  const users = useSettingsList<UserEntry>('users', can.manage_users === true);
  if (created === undefined || shared === undefined || !views.data || (can.manage_users && !users.data))
    return undefined;
  const setup = openStep();
  const all: (Step | false)[] = [
    can.manage_portal === true &&
      setup !== null && {
        key: 'setup',
        text: 'started.setup',
        hint: 'started.setup_hint',
        done: false,
        link: { to: '/set-up', search: { step: setup } },
      },
    mayCreate &&
      created !== null && {
        key: 'create',
        text: 'started.create',
        hint: 'started.create_hint',
        done: created,
        link: { to: '/contacts', search: { create: 'person' } },
      },
    mayCreate &&
      shared !== null && {
        key: 'share',
        text: 'started.share',
        hint: 'started.share_hint',
        done: shared,
        link: created
          ? { to: '/contacts', search: { kind: 'all', filter: MINE } }
          : { to: '/help/$page', params: { page: 'sharing' } },
      },
    {
      key: 'view',
      text: 'started.view',
      hint: 'started.view_hint',
      done: views.data.some((view) => view.owner.id === id),
      link: { to: '/contacts' },
    },
    can.manage_users === true && {
      key: 'invite',
      text: 'started.invite',
      hint: 'started.invite_hint',
      done: (users.data ?? []).filter((user) => user.active !== false).length > 1,
      link: { to: '/settings/$page', params: { page: 'users' } },
    },
  ];
  return all.filter((step) => step !== false);
}
