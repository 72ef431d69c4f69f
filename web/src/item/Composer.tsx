/** Where a note is written: its draft stays in this browser until it is saved. */
import { IconNote } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey } from '../api/http';
import { commentOn } from '../api/items';
import type { Item } from '../api/itemTypes';
import { keys } from '../api/keys';
import { useMe } from '../api/session';
import { useT } from '../i18n';
import { draftOf, keepDraft } from '../lib/drafts';
import { useKeys } from '../lib/keys';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { InlineError } from '../ui/States';

export function Composer({ item }: { item: Item }) {
  const t = useT();
  const cache = useQueryClient();
  const place = `${useMe().id}.note.${item.kind}.${item.id}`;
  const [text, setText] = useState(() => draftOf<string>(place) ?? '');
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const area = useRef<HTMLTextAreaElement>(null);
  // one key for one text: sent again after a lost answer, it is still one note
  const sent = useRef<{ text: string; key: string } | null>(null);
  const latest = useRef(text);
  useKeys([{ keys: 'n', label: 'keys.note', group: 'card', run: () => area.current?.focus() }]);
  const type = (next: string) => {
    latest.current = next;
    setText(next);
    keepDraft(place, next || null);
  };
  const save = async () => {
    const note = text.trim();
    if (!note || state.busy) return;
    setState({ busy: true });
    if (sent.current?.text !== note) sent.current = { text: note, key: newKey() };
    try {
      await commentOn(item.kind, item.id, note, sent.current.key);
      sent.current = null;
      // what was typed while it was being sent is the next note
      if (latest.current === text) type('');
      setState({ busy: false });
      await cache.invalidateQueries({ queryKey: keys.timeline(item.kind, item.id) });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  if (!item.can?.comment) return null;
  return (
    <div className="comp">
      <div className="comph">
        <IconNote size={15} stroke={1.75} aria-hidden="true" /> {t('note.title')}
      </div>
      <textarea
        ref={area}
        rows={text.includes('\n') ? 5 : 2}
        value={text}
        aria-label={t('note.title')}
        placeholder={t('note.placeholder')}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      {state.error !== undefined && <InlineError error={state.error} onRetry={() => void save()} />}
      <div className="compf">
        <Kbd keys="mod+enter" />
        <Button
          small
          look="primary"
          busy={state.busy}
          onClick={() => void save()}
          {...(text.trim() ? {} : { disabledReason: t('note.empty') })}
        >
          {t('note.save')}
        </Button>
      </div>
    </div>
  );
}
