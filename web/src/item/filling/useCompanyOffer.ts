/** The company that a signature names: taken where there is exactly one of that name, offered to be made otherwise. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey } from '../../api/http';
import { createItem, type Duplicate, findDuplicates } from '../../api/items';
import type { FieldInfo, ItemRef, LinkValue, Values } from '../../api/itemTypes';
import { keys } from '../../api/keys';
import { useMe } from '../../api/session';
import { isEmpty, partOf } from '../../fields';
import { sideOf } from '../../fields/linkSides';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import { useCreatable } from '../creating';
import { isShown } from '../givingAway';
import { useTrashing } from '../trashing';
import { COMPANIES } from './fill';
import { bare } from './found';

const OFFERED = 3;

export interface CompanyOffer {
  name: string;
  /** Existing ones whose names are nearly the same. */
  like: readonly Duplicate[];
}

/** The form while something is sought for it. */
interface Awaiting {
  now: () => Values;
  stands: () => boolean;
}

export interface Offering {
  offer: CompanyOffer | null;
  mayCreate: boolean;
  busy: boolean;
  /** Looks for the company, whose links are empty; answers the links that the form is to hold, or null: also where they
   * have been filled meanwhile, or nobody waits any more. */
  seek: (name: string | undefined, fields: readonly FieldInfo[], form: Awaiting) => Promise<Values | null>;
  /** The links with this one, or with one that is made now. */
  take: (one: ItemRef, fields: readonly FieldInfo[], values: Values) => Values;
  create: (values: Values) => Promise<ItemRef | null>;
  clear: () => void;
}

export function useCompanyOffer(): Offering {
  const [offer, setOffer] = useState<CompanyOffer | null>(null);
  const [busy, setBusy] = useState(false);
  const mayCreate = useCreatable().some(({ kind }) => kind === 'company');
  const { sayCreated } = useTrashing();
  const say = useErrorText();
  const me = useMe();
  const cache = useQueryClient();
  const key = useRef(newKey());
  const take: Offering['take'] = ({ kind, id, title }, fields, values) => {
    setOffer(null);
    const field = fields.find((one) => one.key === COMPANIES);
    const links = (values[COMPANIES] ?? []) as LinkValue[];
    return field ? { [COMPANIES]: sideOf(field).add(links, { kind, id, title }) } : {};
  };
  const seek: Offering['seek'] = async (name, fields, { now, stands }) => {
    setOffer(null);
    const field = fields.find((one) => one.key === COMPANIES);
    const isFree = () => field && isEmpty(partOf(field).send(now()[COMPANIES]));
    if (!name || !isFree()) return null;
    const like = await findDuplicates('company', { company_name: name }).then(
      ({ items }) => items,
      () => [], // who cannot be asked is not found; the name can still be made
    );
    if (!stands() || !isFree()) return null;
    const exact = like.filter(({ title }) => bare(title) === bare(name));
    if (exact.length === 1 && exact[0]) return take(exact[0], fields, now());
    key.current = newKey();
    setOffer({ name, like: like.slice(0, OFFERED) });
    return null;
  };
  const create: Offering['create'] = async (values) => {
    if (!offer || busy) return null;
    setBusy(true);
    try {
      // whoever will see the person is to see where he works; whose it is stays with its maker
      const own = { responsible: me.id, access: values.access ?? 'private' };
      const made = await createItem('company', { company_name: offer.name, ...own }, key.current);
      cache.invalidateQueries({ queryKey: keys.lists });
      if (!isShown(made)) return null;
      sayCreated(made);
      return made;
    } catch (error) {
      showToast(say(error), { tone: 'fault' });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { offer, mayCreate, busy, seek, take, create, clear: () => setOffer(null) };
}
