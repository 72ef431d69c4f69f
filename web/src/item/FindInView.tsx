/** The search within a list. */
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { Kbd } from '../ui/Kbd';

export function FindInView({ q, onFind }: { q: string; onFind: (q: string) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const sent = useRef<string[]>([]);
  const find = useDebouncedCallback((text: string) => {
    sent.current.push(text);
    onFind(text);
  }, 120);
  useKeys([{ keys: '/', label: 'keys.find', group: 'list', run: () => input.current?.focus() }]);
  // the address follows what is typed: its echo says nothing new, and would take back the letters typed since; what is
  // typed as soon as it is seen stays, too
  useLayoutEffect(() => {
    const echo = sent.current.indexOf(q);
    sent.current = echo < 0 ? [] : sent.current.slice(echo + 1);
    if (echo < 0) setTyped(q);
  }, [q]);
  return (
    <label className="qf">
      <IconSearch size={15} stroke={1.75} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        value={typed}
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <Kbd keys="/" />
    </label>
  );
}
