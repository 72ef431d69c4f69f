/** Where a company stands in its group: its parent, its daughters and theirs, the other daughters of its parent. */
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Hidden, type Item, type ItemRef, isHidden } from '../../api/itemTypes';
import { Target } from '../../fields/link';
import { useT } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { CreateDialog } from '../CreateDialog';
import { useCreatable } from '../creating';
import { useFields } from '../useFields';
import { branchesOf, MOST, useRelated } from './related';

/** Nothing where the kind has no parents, or the company stands alone. */
export function GroupBox({ item }: { item: Item }) {
  const field = useFields(item.kind).byKey.get('parent');
  const own = Array.isArray(field?.settings.kinds) && field.settings.kinds.includes(item.kind);
  return own ? <Group item={item} label={field.label} /> : null;
}

function Group({ item, label }: { item: Item; label: string }) {
  const t = useT();
  const parent = item.values.parent as ItemRef | Hidden | undefined;
  const known = parent && !isHidden(parent) ? parent : undefined;
  const { kind, id } = item;
  const below = ['or', ['parent', 'eq', id], ['parent.parent', 'eq', id]];
  const found = useRelated(kind, below, 'parent');
  const beside = useRelated(kind, known ? ['parent', 'eq', known.id] : null, 'parent');
  const sisters = (beside ?? []).filter((one) => one.id !== id);
  const daughters = branchesOf(id, found ?? []);
  if (!parent && !daughters.length) return null;
  return (
    <section className="sec group" aria-labelledby="group">
      <header>
        <h2 id="group">{t('group.title')}</h2>
        <span className="grow" />
        <AddDaughter item={item} />
      </header>
      {parent && (
        <Part label={label}>
          <Line item={parent} />
        </Part>
      )}
      {daughters.length > 0 && (
        <Part label={t('group.daughters')} all={(found?.length ?? 0) >= MOST ? item : undefined}>
          {daughters.map((one) => (
            <Line key={one.item.id} item={one.item} below={one.below} />
          ))}
        </Part>
      )}
      {sisters.length > 0 && (
        <Part label={t('group.sisters')} all={sisters.length >= MOST - 1 ? known : undefined}>
          {sisters.map((one) => (
            <Line key={one.id} item={one} />
          ))}
        </Part>
      )}
    </section>
  );
}

interface PartProps {
  label: string;
  /** Whose daughters the list shows, where there are more than stand here. */
  all?: ItemRef | undefined;
  children: React.ReactNode;
}

function Part({ label, all, children }: PartProps) {
  const t = useT();
  return (
    <>
      <h3>{label}</h3>
      <ul aria-label={label}>{children}</ul>
      {all && (
        <Link
          to="/contacts"
          search={{ kind: all.kind, filter: JSON.stringify(['parent', 'eq', all.id]) }}
          className="showmore"
        >
          {t('group.all')}
        </Link>
      )}
    </>
  );
}

function Line({ item, below = [] }: { item: ItemRef | Hidden; below?: readonly Item[] }) {
  return (
    <li>
      <span className="co">
        {!isHidden(item) && <Avatar name={item.title} size={22} kind={item.kind} />}
        <Target item={item} />
      </span>
      {below.length > 0 && (
        <ul>
          {below.map((one) => (
            <Line key={one.id} item={one} />
          ))}
        </ul>
      )}
    </li>
  );
}

function AddDaughter({ item: { kind, id, title } }: { item: Item }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  if (!useCreatable().some((one) => one.kind === kind)) return null;
  return (
    <>
      <Button small look="quiet" icon={IconPlus} onClick={() => setAdding(true)}>
        {t('group.add')}
      </Button>
      <CreateDialog
        kind={adding ? kind : null}
        begin={{ parent: { kind, id, title } }}
        onClose={() => setAdding(false)}
      />
    </>
  );
}
