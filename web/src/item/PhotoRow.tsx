/** The photo on a card: always there, with the globe of a public contact and the link that changes it (S18, S29). */
import type { FieldInfo, FileValue, Item } from '../api/itemTypes';
import { PhotoArea } from '../fields/PhotoArea';
import { Avatar, PublicGlobe } from '../ui/Avatar';
import { lookOf } from '../ui/kinds';
import { lockOf } from './lock';
import { report, type Saving } from './saving';

interface Props {
  field: FieldInfo;
  item: Item;
  saving: Saving;
}

export function PhotoRow({ field, item, saving }: Props) {
  const value = item.values[field.key] as FileValue | undefined;
  const { access } = item.values;
  const change = async (next: FileValue | undefined) =>
    report(await saving.save(new Map([[field, next]]), item));
  return (
    <div className="f" data-field={field.key}>
      <dt>{field.label}</dt>
      <dd>
        <div className="val">
          <PhotoArea
            value={value}
            name={item.title}
            square={lookOf(item.kind).square}
            placeholder={<Avatar name={item.title} size={96} kind={item.kind} />}
            badge={(access === 'read' || access === 'write') && <PublicGlobe access={access} />}
            onChange={lockOf(item, field) === null ? (next) => void change(next) : undefined}
          />
        </div>
      </dd>
    </div>
  );
}
