/** A text that is to fill a form: read, put into its fields, and its company sought. */
import { useState } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import { useMe } from '../../api/session';
import type { CreateForm } from '../createForm';
import { isBlock } from './block';
import { fillings, isAbout, isFillable } from './fill';
import { loadReader, mayRead, useReaderSoon } from './reader';
import type { Offering } from './useCompanyOffer';
import type { Put } from './useFilled';
import type { Standing } from './useStanding';
import type { Refused } from './useTextToFill';

interface Into {
  form: CreateForm;
  standing: Standing;
  put: Put;
  offering: Offering;
}

export function useReading(fields: readonly FieldInfo[], into: Into) {
  const me = useMe();
  const mayFill = isFillable(fields);
  useReaderSoon(mayFill);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { isOpen, follow } = into.standing;
  const fill = (text: string) => fillFrom(text, me.portal.country ?? undefined, into);
  const take = (text: string) => {
    const work = fill(text);
    follow(work);
    return work;
  };
  const paste = (text: string) => {
    if (!mayFill || !mayRead() || !isBlock(text)) return false;
    const refuse = (fault: Refused['fault']) => isOpen() && setRefused({ text, fault });
    follow(
      fill(text).then(
        (filled) => filled || refuse('fill.none'),
        () => refuse('fill.unread'),
      ),
    );
    return true;
  };
  return { mayFill, take, paste, refused, forget: () => setRefused(null) };
}

/** False where nothing was found in it; what comes too late for its form is let go. `home`: the portal's country. */
async function fillFrom(text: string, home: string | undefined, into: Into): Promise<boolean> {
  const { form, standing, put, offering } = into;
  const { read } = await loadReader();
  const reading = read(text, home);
  if (!standing.isSame()) return true;
  if (!reading || !isAbout(reading.found, standing.fields())) return false;
  const { found, from, cards } = reading;
  standing.turn();
  const stands = standing.wait();
  put(fillings(found, standing.fields(), form.now()), { from, cards, said: true });
  const links = await offering.seek(found.company_name, standing.fields(), { now: form.now, stands });
  if (links && stands()) put(links);
  return true;
}
