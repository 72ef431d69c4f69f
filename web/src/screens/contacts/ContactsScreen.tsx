/** The contacts list: people, companies, or both; creating upper left (S3, S35). */
import { IconAddressBook, IconBuilding, IconChevronDown, IconPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../i18n';
import { CreateDialog } from '../../item/CreateDialog';
import { conditionsFrom } from '../../item/conditions';
import { useCreatable, useCreateKeys } from '../../item/creating';
import { List, type ListState } from '../../item/List';
import { lookOf } from '../../ui/kinds';
import { Menu, MenuItem } from '../../ui/Menu';
import { PageHead } from '../../ui/PageHead';
import { EmptyState } from '../../ui/States';
import { Segments } from '../../ui/Tabs';

const BOTH = ['person', 'company'];

export function ContactsScreen() {
  const t = useT();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ strict: false });
  const kind = search.kind === 'company' || search.kind === 'all' ? search.kind : 'person';
  const kinds = kind === 'all' ? BOTH : [kind];
  const state: ListState = {
    q: String(search.q ?? ''),
    sort: String(search.sort ?? ''),
    conditions: conditionsFrom(search.filter),
  };
  const put = (change: Record<string, string | undefined>) => {
    // a search that was still waiting must not call back whoever has clicked a card meanwhile
    if (router.latestLocation.pathname !== '/contacts') return;
    void navigate({
      to: '/contacts',
      search: (before) => absent({ ...before, ...change }),
      replace: true,
    });
  };
  const onState = ({ q, sort, conditions }: Partial<ListState>) =>
    put({
      ...(q === undefined ? {} : { q: q || undefined }),
      ...(sort === undefined ? {} : { sort: sort || undefined }),
      ...(conditions === undefined
        ? {}
        : { filter: conditions.length ? JSON.stringify(conditions) : undefined }),
    });
  const creating = search.create === 'person' || search.create === 'company' ? search.create : null;
  const create = (what: string) => put({ create: what });
  return (
    <>
      <PageHead title={t('nav.contacts')} beside={<CreateMenu onCreate={create} />} />
      <div className="kindrow">
        <Segments
          label={t('contacts.kind')}
          value={kind}
          onChange={(next) => put({ kind: next, sort: undefined, filter: undefined })}
          options={[
            { key: 'person', label: t('contacts.people'), icon: IconUsers },
            { key: 'company', label: t('contacts.companies'), icon: IconBuilding },
            { key: 'all', label: t('contacts.all'), icon: IconAddressBook },
          ]}
        />
      </div>
      <List
        key={kind}
        kinds={kinds}
        state={state}
        onState={onState}
        label={t('nav.contacts')}
        empty={<NoContacts onCreate={create} />}
      />
      <CreateDialog
        kind={creating}
        name={typeof search.name === 'string' ? search.name : undefined}
        onClose={() => put({ create: undefined, name: undefined })}
      />
    </>
  );
}

const absent = <Value,>(search: Record<string, Value | undefined>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

function CreateMenu({ onCreate }: { onCreate: (kind: string) => void }) {
  const t = useT();
  const creatable = useCreatable();
  const [opened, setOpened] = useState(false);
  const create = (kind: string) => {
    setOpened(false);
    onCreate(kind);
  };
  useCreateKeys({ kinds: creatable, onOpen: () => setOpened(true), onCreate: create });
  if (!creatable.length) return null;
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      target={
        <button type="button" className="btn pri" aria-keyshortcuts="C">
          <IconPlus size={16} stroke={2} aria-hidden="true" />
          {t('create.new')}
          <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      {creatable.map(({ kind, keys }) => (
        <MenuItem key={kind} icon={lookOf(kind).icon} keys={keys} onClick={() => create(kind)}>
          {t(kind)}
        </MenuItem>
      ))}
    </Menu>
  );
}

function NoContacts({ onCreate }: { onCreate: (kind: string) => void }) {
  const t = useT();
  const creatable = useCreatable();
  return (
    <EmptyState icon={IconAddressBook} title={t('list.empty')} text={t('list.empty_text')}>
      {creatable.map(({ kind }, index) => (
        <button
          key={kind}
          type="button"
          className={`btn${index === 0 ? ' pri' : ''}`}
          onClick={() => onCreate(kind)}
        >
          {t(`create.${kind}`)}
        </button>
      ))}
    </EmptyState>
  );
}
