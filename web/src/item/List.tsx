/** A list of items of one kind or several: views, tools, table or phone rows, foot. */

import type { ReactNode } from 'react';
import { useMe } from '../api/session';
import { useIsPhone } from '../ui/Dialog';
import { InlineError, ProgressLine, SkeletonLines } from '../ui/States';
import { BulkBar } from './bulk/BulkBar';
import { SelectionProvider } from './bulk/selection';
import { ColumnsMenu } from './columns/ColumnsMenu';
import { useColumns } from './columns/useColumns';
import { DensityMenu } from './DensityMenu';
import { FindInView } from './FindInView';
import { Foot } from './Foot';
import { FilterBar } from './filter/FilterBar';
import { Grid } from './Grid';
import { NothingFound } from './NothingFound';
import { PhoneList } from './PhoneList';
import { PeekPanel } from './peek/PeekPanel';
import { usePeek } from './peek/usePeek';
import { SortMenu } from './SortMenu';
import { Sums } from './sums/Sums';
import { useAskedKeys } from './useAskedKeys';
import { useCommonFields } from './useCommonFields';
import { useList } from './useList';
import { UnsavedChanges } from './views/UnsavedChanges';
import type { ListControl } from './views/useListControl';
import { Views } from './views/Views';

interface Props {
  control: ListControl;
  label: string;
  /** What the list is called without a view. */
  all: string;
  /** Left of the views: which kinds are listed. */
  lead: ReactNode;
  /** What an empty portal offers. */
  empty: ReactNode;
}

/** Shown in every row beside the columns: the picture, the globe, the second line on a phone. */
const ALWAYS = ['photo', 'access'];

export function List({ control, label, all, lead, empty }: Props) {
  const phone = useIsPhone();
  const { state, set } = control;
  const me = useMe();
  const density = state.density ?? me.density ?? 'normal';
  const kinds = control.kinds.join(',');
  const { fields, settled } = useCommonFields(control.kinds);
  const columns = useColumns(control, fields);
  const known = ALWAYS.filter((key) => fields.some((field) => field.key === key));
  const wanted = [...new Set([...columns.shown.map(({ field }) => field.key), ...known])];
  const sure = settled && control.ready;
  const keys = useAskedKeys([kinds, control.view?.id].filter(Boolean).join('.'), sure ? wanted : null);
  const counted = { kinds, q: state.q || undefined, filter: state.filter ?? undefined };
  const params = { ...counted, sort: state.sort.join(',') || undefined, fields: keys ?? [] };
  const list = useList(clean(params), keys !== null && control.ready);
  const peek = usePeek(control, list);
  const error = settled ? list.error : null; // what was asked for by memory may not exist any more
  const pending = list.isPending || !sure;
  const nothing = !pending && list.rows.length === 0 && error === null;
  const filtered = state.q !== '' || state.filter !== null;
  return (
    <SelectionProvider rows={list.rows} of={JSON.stringify(counted)} isFormer={list.isFormer}>
      <div className="kindrow">
        {lead}
        <Views control={control} columns={columns.kept} all={all} />
      </div>
      <div className="tools">
        <FilterBar
          fields={fields}
          shown={columns.shown.map(({ field }) => field.key)}
          filter={state.filter}
          onChange={(filter) => set({ filter })}
        />
        <UnsavedChanges control={control} columns={columns.kept} />
        <span className="grow" />
        <FindInView q={state.q} onFind={(q) => set({ q })} />
        <SortMenu fields={columns.offered} sort={state.sort} onSort={(sort) => set({ sort })} />
        {!phone && <ColumnsMenu columns={columns} />}
        {!phone && <DensityMenu density={density} onChoose={(chosen) => set({ density: chosen })} />}
      </div>
      <ProgressLine active={list.isFetching && !list.isPending} />
      {error !== null && (
        <div className="pad">
          <InlineError error={error} onRetry={list.retry} />
        </div>
      )}
      {pending && error === null && <SkeletonLines count={12} />}
      {nothing && (filtered ? <NothingFound control={control} /> : empty)}
      {!pending && list.rows.length > 0 && (
        <div className="split2">
          {phone ? (
            <PhoneList list={list} peek={peek} label={label} />
          ) : (
            <Grid
              list={list}
              columns={columns}
              sort={state.sort}
              onSort={(sort) => set({ sort })}
              density={density}
              peek={peek}
              label={label}
            />
          )}
          <PeekPanel peek={peek} count={list.count} />
        </div>
      )}
      <BulkBar control={control} params={counted} count={list.count} />
      <Foot params={clean(counted)} count={list.count}>
        {!phone && (
          <Sums control={control} columns={columns} params={counted} ready={list.count !== undefined} />
        )}
      </Foot>
    </SelectionProvider>
  );
}

/** Absent rather than undefined: the parameters are also the key of the cache. */
function clean<Params extends { kinds: string }>(params: Params) {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as {
    kinds: string;
  };
}
