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
  // one key for one note: sent again after a lost answer, it is still one note
  const key = useRef(newKey());
  useKeys([{ keys: 'n', label: 'keys.note', group: 'card', run: () => area.current?.focus() }]);
  const type = (next: string) => {
    setText(next);
    keepDraft(place, next || null);
  };
  const save = async () => {
    if (!text.trim() || state.busy) return;
    setState({ busy: true });
    try {
      await commentOn(item.kind, item.id, text.trim(), key.current);
      key.current = newKey();
      type('');
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
