/** Filling a form from a pasted text, as the form sees it. */
import type { FieldInfo, ItemRef } from '../../api/itemTypes';
import type { CreateForm } from '../createForm';
import type { Opened } from '../useDraft';
import { type Offering, useCompanyOffer } from './useCompanyOffer';
import { type Filled, useFilled } from './useFilled';
import { useReading } from './useReading';
import { useStanding } from './useStanding';
import type { Refused } from './useTextToFill';

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

export function useFilling(form: CreateForm, fields: readonly FieldInfo[], opened: Opened): Filling {
  const offering = useCompanyOffer();
  const standing = useStanding(form, fields);
  const { filled, put, check, takeBack, done } = useFilled(form, opened);
  const reading = useReading(fields, { form, standing, put, offering });
  const linkCompany = (one: ItemRef) => put(offering.take(one, standing.fields(), form.now()));
  const makeCompany = () => {
    const stands = standing.wait();
    standing.follow(offering.create(form.now()).then((made) => made && stands() && linkCompany(made)));
  };
  return {
    ...filled,
    ...reading,
    offering,
    check,
    done,
    linkCompany,
    makeCompany,
    change: (field, value) => {
      if (filled.marks.includes(field)) check(field);
      form.put(field, value);
    },
    takeBack: () => {
      standing.turn();
      takeBack();
      offering.clear();
    },
  };
}
