/** The list on a phone: rows of two lines, the rest on the card. */

import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { photoUrl } from '../api/items';
import type { FileValue, Item } from '../api/itemTypes';
import { isEmpty, partOf } from '../fields';
import { Avatar } from '../ui/Avatar';
import { useLongPress } from './bulk/useLongPress';
import type { Peek } from './peek/usePeek';
import { RowMenu } from './RowMenu';
import { useFields } from './useFields';
import type { ListRows } from './useList';

const ROW = 92;

interface Props {
  list: ListRows;
  peek: Peek;
  label: string;
}

export function PhoneList({ list, peek, label }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: list.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (last >= list.rows.length - 20 && list.hasMore) list.more();
  }, [last, list]);
  return (
    <div className="phonelist" ref={scroller}>
      <ul aria-label={label} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, start }) => {
          const item = list.rows[index];
          return item ? (
            <li
              key={`${item.kind}-${item.id}`}
              style={{
                position: 'absolute',
                left: 0,
                right: 0,
                height: ROW,
                transform: `translateY(${start}px)`,
              }}
            >
              <PhoneRow item={item} />
              <RowMenu item={item} icon={IconDots} onPeek={peek.show} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

const SECOND = ['companies', 'job_title', 'email', 'phone'];
const THIRD = ['type', 'tags'];

/** The words of a value without its link: the whole row is one already. */
function plain(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  const { item, value: text } = (first ?? {}) as { item?: { title?: string }; value?: string };
  return item?.title ?? text ?? '';
}

function PhoneRow({ item }: { item: Item }) {
  const { byKey } = useFields(item.kind);
  const { chosen, ...press } = useLongPress(item);
  const photo = item.values.photo as FileValue | undefined;
  const second = SECOND.map((key) => plain(item.values[key])).find(Boolean);
  const show = (key: string) => {
    const field = byKey.get(key);
    if (!field || isEmpty(item.values[key])) return null;
    const part = partOf(field);
    return <part.Cell value={item.values[key]} field={field} />;
  };
  return (
    <Link
      to="/items/$kind/$id"
      params={{ kind: item.kind, id: String(item.id) }}
      className={`mc${chosen ? ' chosen' : ''}`}
      {...press}
    >
      <Avatar
        name={item.title}
        size={40}
        kind={item.kind}
        access={item.values.access}
        image={photo && photoUrl(photo.id, 96)}
      />
      <span className="mcb">
        <b className="t">{item.title}</b>
        <span className="mcs t">{second}</span>
        <span className="mcf">
          {THIRD.map((key) => (
            <span key={key} className="rowx">
              {show(key)}
            </span>
          ))}
        </span>
      </span>
    </Link>
  );
}
