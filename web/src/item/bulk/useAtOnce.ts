/** An act on many items that one press begins: pressed again it is still that one act, until it has begun or was refused. */
import { useRef, useState } from 'react';
import type { BulkOrder } from '../../api/bulk';
import { OfflineError } from '../../api/errors';
import { newKey } from '../../api/http';
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';
import { useBulkActs } from './jobs';

export function useAtOnce(onBegun: () => void) {
  const acts = useBulkActs();
  const say = useErrorText();
  const [busy, setBusy] = useState(false);
  const going = useRef(false);
  const sent = useRef<{ order: string; key: string } | null>(null);
  const begin = async (order: BulkOrder) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    // one key for one order: sent again after a lost answer, it is still one job
    const named = JSON.stringify(order);
    if (sent.current?.order !== named) sent.current = { order: named, key: newKey() };
    try {
      await acts.start(order, sent.current.key);
      sent.current = null;
      onBegun();
    } catch (error) {
      if (!(error instanceof OfflineError)) sent.current = null;
      showToast(say(error), { tone: 'fault' });
    }
    going.current = false;
    setBusy(false);
  };
  return { busy, begin };
}
