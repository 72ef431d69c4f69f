/** The contacts list: people, companies, or both; creating upper left (S3, S35). */
import { IconAddressBook, IconBuilding, IconChevronDown, IconPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useT } from '../../i18n';
import { CreateDialog } from '../../item/CreateDialog';
import { useCreatable, useCreateKeys } from '../../item/creating';
import { ExportButton } from '../../item/exporting/ExportButton';
import { List } from '../../item/List';
import type { Search } from '../../item/listState';
import { QuickViews } from '../../item/marks/QuickViews';
import { rememberAddress } from '../../item/neighbours';
import { AFRESH, useListControl } from '../../item/views/useListControl';
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
  const search: Search = useSearch({ strict: false });
  const kind = search.kind === 'company' || search.kind === 'all' ? search.kind : 'person';
  const put = (change: Search, further = false) => {
    // a search that was still waiting must not call back whoever has clicked a card meanwhile
    if (router.latestLocation.pathname !== '/contacts') return;
    void navigate({
      to: '/contacts',
      search: (before) => absent({ ...before, ...change }),
      replace: !further,
    });
  };
  const control = useListControl({ kinds: kind === 'all' ? BOTH : [kind], search, put });
  const { kinds } = control;
  useEffect(() => rememberAddress(kinds, search), [kinds, search]);
  const creating = search.create === 'person' || search.create === 'company' ? search.create : null;
  const create = (what: string) => put({ create: what });
  return (
    <>
      <PageHead
        title={t('nav.contacts')}
        beside={
          <>
            <CreateMenu onCreate={create} />
            <ExportButton control={control} />
            <QuickViews
              people={kind !== 'company'}
              onChoose={(asked) => put({ ...AFRESH, kind, ...asked }, true)}
            />
          </>
        }
      />
      <List
        key={kind}
        control={control}
        label={t('nav.contacts')}
        all={t(`views.all_${kind}`)}
        lead={
          <Segments
            label={t('contacts.kind')}
            value={kind}
            onChange={(next) => put({ ...AFRESH, kind: next }, true)}
            options={[
              { key: 'person', label: t('contacts.people'), icon: IconUsers },
              { key: 'company', label: t('contacts.companies'), icon: IconBuilding },
              { key: 'all', label: t('contacts.all'), icon: IconAddressBook },
            ]}
          />
        }
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
          <IconChevronDown className="desk-inline" size={14} stroke={1.75} aria-hidden="true" />
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
