/** Filling a form from a pasted text: which fields have been filled, which of them are still to be checked, and back. */
import { useEffect, useRef, useState } from 'react';
import type { FieldInfo, ItemRef, Values } from '../../api/itemTypes';
import { useMe } from '../../api/session';
import { draftOf, keepDraft } from '../../lib/drafts';
import type { CreateForm } from '../createForm';
import type { Opened } from '../useDraft';
import { isBlock } from './block';
import { fillings, sameValue } from './fill';
import type { From } from './found';
import { type Offering, useCompanyOffer } from './useCompanyOffer';

interface Filled {
  /** Of which of the forms one after the other it speaks. */
  round: number;
  from: From;
  cards: number;
  /** What stood there before, and what was put there. */
  before: Values;
  put: Values;
  /** The fields that are still to be checked. */
  marks: readonly string[];
  /** The fields that stand in the form since they were filled. */
  shown: readonly string[];
  /** Whether its line stands over the form. */
  said: boolean;
}

export interface Filling extends Filled {
  offering: Offering;
  /** Takes a pasted text if it is a whole signature or card. */
  paste: (text: string) => boolean;
  /** A pasted text that could not be read; it is shown, and not lost. */
  refused: string | null;
  forget: () => void;
  /** Fills the form; false where nothing was found in the text. */
  take: (text: string) => Promise<boolean>;
  /** What is typed by hand is checked. */
  change: (field: string, value: unknown) => void;
  check: (field: string) => void;
  takeBack: () => void;
  /** The form was saved: there is nothing left to check. */
  done: () => void;
  linkCompany: (one: ItemRef) => void;
  makeCompany: () => void;
}

const NOTHING: Omit<Filled, 'round'> = {
  from: 'signature',
  cards: 0,
  before: {},
  put: {},
  marks: [],
  shown: [],
  said: false,
};

export function useFilling(form: CreateForm, fields: readonly FieldInfo[], opened: Opened): Filling {
  const me = useMe();
  const offering = useCompanyOffer();
  const name = `${me.id}.review.${opened.form}`;
  const [kept, setFilled] = useState<Filled>(() => {
    const before = opened.at === null ? null : draftOf<Pick<Filled, 'from' | 'marks'>>(name);
    return { ...NOTHING, ...before, shown: before?.marks ?? [], round: form.round };
  });
  const [refused, setRefused] = useState<string | null>(null);
  const filled = kept.round === form.round ? kept : { ...NOTHING, round: form.round };
  const { from, marks } = filled;
  useEffect(() => keepDraft(name, marks.length ? { from, marks } : null), [name, from, marks]);
  const current = useRef({ form, fields, filled });
  current.current = { form, fields, filled };
  const alive = useAlive();
  const put = (values: Values, more: Partial<Filled> = {}) => {
    const { form: now, filled: old } = current.current;
    const before = {
      ...Object.fromEntries(Object.keys(values).map((key) => [key, now.now()[key]])),
      ...old.before,
    };
    for (const [key, value] of Object.entries(values)) now.put(key, value);
    const next: Filled = {
      ...old,
      ...more,
      before,
      put: { ...old.put, ...values },
      marks: [...new Set([...old.marks, ...Object.keys(values)])],
      shown: [...new Set([...old.shown, ...Object.keys(values)])],
    };
    current.current.filled = next;
    setFilled(next);
  };
  const take = async (text: string): Promise<boolean> => {
    const { round } = form;
    const stands = () => alive.current && current.current.form.round === round;
    const { read } = await import('./read');
    const reading = read(text, me.portal.country ?? undefined);
    if (!reading) return false;
    if (!stands()) return true;
    put(fillings(reading.found, current.current.fields, form.now()), {
      from: reading.from,
      cards: reading.cards,
      said: true,
    });
    const links = await offering.seek(reading.found.company_name, current.current.fields, form.now());
    if (links && stands()) put(links);
    return true;
  };
  const follow = (work: Promise<unknown>) =>
    form.uploads.follow(
      work.then(
        () => true,
        () => true,
      ),
    );
  const check = (field: string) =>
    setFilled({ ...filled, marks: filled.marks.filter((other) => other !== field) });
  return {
    ...filled,
    offering,
    take: (text) => {
      const work = take(text);
      follow(work);
      return work;
    },
    paste: (text) => {
      if (!isBlock(text)) return false;
      const refuse = () => setRefused(text);
      follow(take(text).then((done) => done || refuse(), refuse));
      return true;
    },
    refused,
    forget: () => setRefused(null),
    change: (field, value) => {
      if (filled.marks.includes(field)) check(field);
      form.put(field, value);
    },
    check,
    takeBack: () => {
      for (const [key, value] of Object.entries(filled.put))
        if (sameValue(form.now()[key], value)) form.put(key, filled.before[key]);
      offering.clear();
      setFilled({ ...NOTHING, shown: filled.shown, round: form.round });
    },
    done: () => keepDraft(name, null),
    linkCompany: (one) => put(offering.take(one, fields, form.now())),
    makeCompany: () => {
      const work = offering.create(form.now()).then((made) => {
        if (made && alive.current) put(offering.take(made, current.current.fields, form.now()));
      });
      follow(work);
    },
  };
}

function useAlive() {
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return alive;
}
