/** Filling a form from a pasted text: which fields have been filled, which of them are still to be checked, and back. */
import { useEffect, useRef, useState } from 'react';
import type { FieldInfo, ItemRef, Values } from '../../api/itemTypes';
import { useMe } from '../../api/session';
import { draftOf, keepDraft } from '../../lib/drafts';
import type { CreateForm } from '../createForm';
import type { Opened } from '../useDraft';
import { isBlock } from './block';
import { fillings, isAbout, isFillable, sameValue } from './fill';
import type { From } from './found';
import { loadReader, mayRead, useReaderSoon } from './reader';
import { type Offering, useCompanyOffer } from './useCompanyOffer';
import type { Refused } from './useTextToFill';

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
  /** Whether this form is one to be filled from a text. */
  mayFill: boolean;
  /** Takes a pasted text if it is a whole signature or card. */
  paste: (text: string) => boolean;
  /** A pasted text that filled nothing; it is shown, and not lost. */
  refused: Refused | null;
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
  const mayFill = isFillable(fields);
  useReaderSoon(mayFill);
  const name = `${me.id}.review.${form.draft}`;
  const [kept, setFilled] = useState<Filled>(() => {
    const before = opened.at === null ? null : draftOf<Pick<Filled, 'from' | 'marks'>>(name);
    return { ...NOTHING, ...before, shown: before?.marks ?? [], round: form.round };
  });
  const [refused, setRefused] = useState<Refused | null>(null);
  const filled = kept.round === form.round ? kept : { ...NOTHING, round: form.round };
  const { from, marks } = filled;
  useKept(name, from, marks);
  const current = useRef({ form, fields, filled });
  current.current = { form, fields, filled };
  const alive = useAlive();
  /** Counts what fills and takes back: what began before one of them is not wanted after it. */
  const turn = useRef(0);
  const standing = () => {
    const { round } = current.current.form;
    const mine = turn.current;
    return () => alive.current && current.current.form.round === round && turn.current === mine;
  };
  const put = (values: Values, more: Partial<Filled> = {}) => {
    const { form: now, filled: old } = current.current;
    const before = { ...old.before };
    for (const [key, value] of Object.entries(values)) {
      const present = now.now()[key];
      // what has been typed since it was filled stays when it is taken back
      if (!(key in old.put && sameValue(present, old.put[key]))) before[key] = present;
      now.put(key, value);
    }
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
    const { read } = await loadReader();
    const reading = read(text, me.portal.country ?? undefined);
    if (!alive.current || current.current.form.round !== round) return true;
    if (!reading || !isAbout(reading.found, current.current.fields)) return false;
    turn.current += 1;
    const stands = standing();
    put(fillings(reading.found, current.current.fields, form.now()), {
      from: reading.from,
      cards: reading.cards,
      said: true,
    });
    const links = await offering.seek(reading.found.company_name, current.current.fields, {
      now: form.now,
      stands,
    });
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
    mayFill,
    take: (text) => {
      const work = take(text);
      follow(work);
      return work;
    },
    paste: (text) => {
      if (!mayFill || !mayRead() || !isBlock(text)) return false;
      const refuse = (fault: Refused['fault']) => alive.current && setRefused({ text, fault });
      follow(
        take(text).then(
          (done) => done || refuse('fill.none'),
          () => refuse('fill.unread'),
        ),
      );
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
      turn.current += 1;
      for (const [key, value] of Object.entries(filled.put))
        if (sameValue(form.now()[key], value)) form.put(key, filled.before[key]);
      offering.clear();
      setFilled({ ...NOTHING, shown: filled.shown, round: form.round });
    },
    done: () => keepDraft(name, null),
    linkCompany: (one) => put(offering.take(one, fields, form.now())),
    makeCompany: () => {
      const stands = standing();
      const work = offering.create(form.now()).then((made) => {
        if (made && stands()) put(offering.take(made, current.current.fields, form.now()));
      });
      follow(work);
    },
  };
}

/** Keeps the marks beside the draft of the form that they are in; those of the form before it go with its draft. */
function useKept(name: string, from: From, marks: readonly string[]): void {
  const last = useRef(name);
  useEffect(() => {
    if (last.current !== name) keepDraft(last.current, null);
    last.current = name;
    keepDraft(name, marks.length ? { from, marks } : null);
  }, [name, from, marks]);
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
