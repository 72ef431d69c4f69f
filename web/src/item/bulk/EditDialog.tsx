/** Any field of many items at once: a value for all of them, entries added to lists or taken out, or nothing any more. */
import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import { isEmpty, partOf } from '../../fields';
import { useT } from '../../i18n';
import { Segments } from '../../ui/Tabs';
import { FormField } from '../ItemForm';
import { useCommonFields } from '../useCommonFields';
import { BulkDialog, type Chosen, type Ready } from './BulkDialog';

type Way = 'set' | 'add' | 'remove' | 'empty';

/** Their editors speak of one item: a picture, a heading. */
const NOT_FOR_MANY = ['file', 'heading'];
const LISTS = ['tags', 'choices', 'email', 'phone', 'url', 'social', 'address', 'tax_numbers', 'shares'];
/** They cannot be empty. */
const ALWAYS_FILLED = ['responsible', 'access'];

const isList = (field: FieldInfo) => field.multiple || LISTS.includes(field.type);

export function EditDialog(chosen: Chosen) {
  const t = useT();
  const id = useId();
  const { fields } = useCommonFields(chosen.targets.kind.split(','));
  const offered = fields.filter(
    (field) => field.writable && !field.read_only && !NOT_FOR_MANY.includes(field.type),
  );
  const [key, setKey] = useState<string | null>(null);
  const [way, setWay] = useState<Way>('set');
  const [value, setValue] = useState<unknown>();
  const field = offered.find((one) => one.key === key);
  const choose = (next: string | null) => {
    setKey(next);
    setValue(undefined);
    const found = offered.find((one) => one.key === next);
    setWay(found && isList(found) ? 'add' : 'set');
  };
  return (
    <BulkDialog
      {...chosen}
      action="edit"
      title={t('bulk.edit_title', { count: chosen.count })}
      ready={field ? readyOf(field, way, value) : null}
    >
      {(faults) => (
        <>
          <div className="ff tall">
            <label htmlFor={id}>{t('bulk.field')}</label>
            <div className="grow">
              <Select
                id={id}
                data={offered.map((one) => ({ value: one.key, label: one.label }))}
                value={key}
                onChange={choose}
                searchable
                allowDeselect={false}
                nothingFoundMessage={t('nothing_found')}
                data-autofocus
              />
            </div>
          </div>
          {field && <Ways field={field} way={way} onWay={setWay} />}
          {field && way !== 'empty' && (
            <FormField
              key={`${field.key}-${way}`}
              field={{ ...field, required: false }}
              value={value}
              onChange={setValue}
              error={faults[field.key] ?? Object.values(faults)[0]}
            />
          )}
        </>
      )}
    </BulkDialog>
  );
}

function Ways({ field, way, onWay }: { field: FieldInfo; way: Way; onWay: (way: Way) => void }) {
  const t = useT();
  const ways: Way[] = [
    ...(isList(field) ? (['add', 'remove'] as const) : []),
    'set',
    ...(field.required || ALWAYS_FILLED.includes(field.key) ? [] : (['empty'] as const)),
  ];
  if (ways.length < 2) return null;
  return (
    <Segments
      label={t('bulk.way')}
      value={way}
      onChange={onWay}
      options={ways.map((key) => ({ key, label: t(`bulk.way.${key}`) }))}
    />
  );
}

function readyOf(field: FieldInfo, way: Way, value: unknown): Ready | null {
  const send = partOf(field).send(way === 'empty' ? undefined : value);
  if (way === 'empty') return { values: { [field.key]: null } };
  // a box that is not ticked is an answer, too
  if (isEmpty(value) && !['boolean', 'access'].includes(field.type)) return null;
  return { values: { [field.key]: way === 'set' ? send : { [way]: send } } };
}
