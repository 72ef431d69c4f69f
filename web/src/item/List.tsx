/** A list of items of one kind or several: tools, table or phone rows, foot. */

import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { Button } from '../ui/Button';
import { useIsPhone } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { EmptyState, InlineError, ProgressLine, SkeletonLines } from '../ui/States';
import { ColumnsMenu } from './ColumnsMenu';
import { useColumns } from './columns';
import { type Condition, filterOf } from './conditions';
import { FilterBar } from './FilterBar';
import { Foot } from './Foot';
import { Grid } from './Grid';
import { PhoneList } from './PhoneList';
import { SortMenu } from './SortMenu';
import { useAskedKeys } from './useAskedKeys';
import { useCommonFields } from './useCommonFields';
import { useList } from './useList';

export interface ListState {
  q: string;
  sort: string;
  conditions: readonly Condition[];
}

interface Props {
  kinds: readonly string[];
  state: ListState;
  onState: (change: Partial<ListState>) => void;
  label: string;
  /** What an empty portal offers. */
  empty: ReactNode;
}

/** Shown in every row beside the columns: the picture, the globe, the second line on a phone. */
const ALWAYS = ['photo', 'access'];

export function List({ kinds, state, onState, label, empty }: Props) {
  const phone = useIsPhone();
  const { fields, settled } = useCommonFields(kinds);
  const columns = useColumns(kinds.join(','), fields);
  const known = ALWAYS.filter((key) => fields.some((field) => field.key === key));
  const wanted = [...new Set([...columns.chosen.map((field) => field.key), ...known])];
  const keys = useAskedKeys(kinds.join(','), settled ? wanted : null);
  const counted = {
    kinds: kinds.join(','),
    q: state.q || undefined,
    filter: filterOf(state.conditions),
  };
  const params = {
    ...counted,
    sort: state.sort || undefined,
    fields: keys ?? [],
  };
  const list = useList(clean(params), keys !== null);
  const error = settled ? list.error : null; // what was asked for by memory may not exist any more
  const pending = list.isPending || !settled;
  const filtered = state.q !== '' || state.conditions.length > 0;
  return (
    <>
      <div className="tools">
        <FilterBar
          fields={fields}
          conditions={state.conditions}
          onChange={(conditions) => onState({ conditions })}
        />
        <span className="grow" />
        <FindInView q={state.q} onFind={(q) => onState({ q })} />
        <SortMenu fields={columns.offered} sort={state.sort} onSort={(sort) => onState({ sort })} />
        {!phone && <ColumnsMenu columns={columns} />}
      </div>
      <ProgressLine active={list.isFetching && !list.isPending} />
      {error !== null && (
        <div className="pad">
          <InlineError error={error} onRetry={list.retry} />
        </div>
      )}
      {pending && error === null && <SkeletonLines count={12} />}
      {!pending &&
        list.rows.length === 0 &&
        error === null &&
        (filtered ? (
          <NothingFound
            onReset={() => onState({ q: '', conditions: [] })}
            count={state.conditions.length + (state.q ? 1 : 0)}
          />
        ) : (
          empty
        ))}
      {!pending &&
        list.rows.length > 0 &&
        (phone ? (
          <PhoneList list={list} label={label} />
        ) : (
          <Grid
            list={list}
            columns={columns.chosen}
            sort={state.sort}
            onSort={(sort) => onState({ sort })}
            label={label}
          />
        ))}
      <Foot params={clean(counted)} count={list.count} />
    </>
  );
}

/** Absent rather than undefined: the parameters are also the key of the cache. */
function clean<Params extends { kinds: string }>(params: Params) {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as {
    kinds: string;
  };
}

function FindInView({ q, onFind }: { q: string; onFind: (q: string) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const sent = useRef<string[]>([]);
  const find = useDebouncedCallback((text: string) => {
    sent.current.push(text);
    onFind(text);
  }, 120);
  useKeys([{ keys: '/', label: 'keys.find', group: 'list', run: () => input.current?.focus() }]);
  // the address follows what is typed: its echo says nothing new, and would take back the letters typed since
  useEffect(() => {
    const echo = sent.current.indexOf(q);
    sent.current = echo < 0 ? [] : sent.current.slice(echo + 1);
    if (echo < 0) setTyped(q);
  }, [q]);
  return (
    <label className="qf">
      <IconSearch size={15} stroke={1.75} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        value={typed}
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <Kbd keys="/" />
    </label>
  );
}

function NothingFound({ onReset, count }: { onReset: () => void; count: number }) {
  const t = useT();
  return (
    <EmptyState icon={IconFilterOff} title={t('list.empty_filtered')} text={t('list.empty_filtered_text')}>
      <Button onClick={onReset}>{t('filter.clear', { count })}</Button>
    </EmptyState>
  );
}
