/** What of a form was filled from a text: put in, to be checked, taken back. Its marks are kept as its draft is. */
import { useEffect, useRef, useState } from 'react';
import type { Values } from '../../api/itemTypes';
import { useMe } from '../../api/session';
import { draftOf, keepDraft } from '../../lib/drafts';
import type { CreateForm } from '../createForm';
import type { Opened } from '../useDraft';
import { sameValue } from './fill';
import type { From } from './found';

export interface Filled {
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

const NOTHING: Omit<Filled, 'round'> = {
  from: 'signature',
  cards: 0,
  before: {},
  put: {},
  marks: [],
  shown: [],
  said: false,
};

/** Puts values into the form, with what is to be said of them. */
export type Put = (values: Values, said?: Partial<Pick<Filled, 'from' | 'cards' | 'said'>>) => void;

export function useFilled(form: CreateForm, opened: Opened) {
  const name = `${useMe().id}.review.${form.draft}`;
  const [kept, setFilled] = useState<Filled>(() => {
    const before = opened.at === null ? null : draftOf<Pick<Filled, 'from' | 'marks'>>(name);
    return { ...NOTHING, ...before, shown: before?.marks ?? [], round: form.round };
  });
  const filled = kept.round === form.round ? kept : { ...NOTHING, round: form.round };
  useKept(name, filled.from, filled.marks);
  const current = useRef({ form, filled });
  current.current = { form, filled };
  const put: Put = (values, said) => {
    const { form: now, filled: old } = current.current;
    const next = { ...withMore(old, values, now.now()), ...said };
    for (const [key, value] of Object.entries(values)) now.put(key, value);
    current.current.filled = next;
    setFilled(next);
  };
  const check = (field: string) =>
    setFilled({ ...filled, marks: filled.marks.filter((other) => other !== field) });
  const takeBack = () => {
    for (const [key, value] of Object.entries(filled.put))
      if (sameValue(form.now()[key], value)) form.put(key, filled.before[key]);
    setFilled({ ...NOTHING, shown: filled.shown, round: form.round });
  };
  return { filled, put, check, takeBack, done: () => keepDraft(name, null) };
}

/** With these values put over what the form holds. */
function withMore(old: Filled, values: Values, present: Values): Filled {
  const fields = Object.keys(values);
  // what has been typed since it was filled stays when it is taken back
  const typed = fields.filter((key) => !(key in old.put && sameValue(present[key], old.put[key])));
  return {
    ...old,
    before: { ...old.before, ...Object.fromEntries(typed.map((key) => [key, present[key]])) },
    put: { ...old.put, ...values },
    marks: [...new Set([...old.marks, ...fields])],
    shown: [...new Set([...old.shown, ...fields])],
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
