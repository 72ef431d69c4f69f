/** Where a note is written: its draft stays, here and on the server, until it is saved. */
import { IconNote } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { DraftRef } from '../api/drafts';
import { newKey } from '../api/http';
import { commentOn } from '../api/items';
import type { Item } from '../api/itemTypes';
import { keys } from '../api/keys';
import { useUsers } from '../api/lists';
import { useT } from '../i18n';
import { useKeys } from '../lib/keys';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { InlineError } from '../ui/States';
import { DraftNote } from './DraftNote';
import { MentionList, optionId } from './mention/MentionList';
import { mentioned } from './mention/mentions';
import { useMention } from './mention/useMention';
import { useAskedByAddress } from './useAskedByAddress';
import { type Opened, useDraftKeeper, useOpenedDraft } from './useDraft';

export function Composer({ item }: { item: Item }) {
  const [opened, take] = useOpenedDraft(`note.${item.kind}.${item.id}`);
  if (!item.can?.comment) return null;
  if (!opened) return <div className="comp waiting" aria-hidden="true" />;
  return <Note key={`${opened.form} ${opened.version}`} item={item} opened={opened} onTake={take} />;
}

interface NoteProps {
  item: Item;
  opened: Opened;
  onTake: (other: DraftRef) => void;
}

function Note({ item, opened, onTake }: NoteProps) {
  const t = useT();
  const cache = useQueryClient();
  const { keeper } = useDraftKeeper(opened);
  const [text, setText] = useState(() => String(opened.typed?.values.text ?? ''));
  const [noted, setNoted] = useState(true);
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const area = useRef<HTMLTextAreaElement>(null);
  // one key for one text: sent again after a lost answer, it is still one note
  const sent = useRef<{ text: string; key: string; draft: string | null } | null>(null);
  const latest = useRef(text);
  const users = useUsers();
  const list = useId();
  const begin = () => area.current?.focus();
  useKeys([{ keys: 'n', label: 'keys.note', group: 'card', run: begin }]);
  useAskedByAddress(item, 'note', begin);
  const keep = () => keeper.keep(latest.current ? { values: { text: latest.current } } : null);
  const type = (next: string) => {
    latest.current = next;
    setText(next);
    keep();
  };
  const mention = useMention(area, text, type);
  const discard = () => {
    setNoted(false);
    latest.current = '';
    setText('');
    void keeper.discard().then(() => keeper.renew());
  };
  const save = async () => {
    const note = text.trim();
    if (!note || state.busy) return;
    setState({ busy: true });
    const draft = await keeper.end();
    if (sent.current?.text !== note) sent.current = { text: note, key: newKey(), draft };
    try {
      const mentions = mentioned(note, users);
      await commentOn(item.kind, item.id, { text: note, mentions }, sent.current.key, sent.current.draft);
      if (draft !== sent.current.draft) await keeper.discard();
      sent.current = null;
      setNoted(false);
      keeper.renew();
      // what was typed while it was being sent is the next note
      if (latest.current === text) type('');
      else keep();
      setState({ busy: false });
      await cache.invalidateQueries({ queryKey: keys.timeline(item.kind, item.id) });
    } catch (error) {
      keeper.revive({ values: { text: latest.current } });
      setState({ busy: false, error });
    }
  };
  return (
    <div className="comp">
      <div className="comph">
        <IconNote size={15} stroke={1.75} aria-hidden="true" /> {t('note.title')}
      </div>
      {noted && <DraftNote opened={opened} onDiscard={discard} onTake={onTake} />}
      <textarea
        ref={area}
        rows={text.includes('\n') ? 5 : 2}
        value={text}
        aria-label={t('note.title')}
        placeholder={t('note.placeholder')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(mention.people.length
          ? { 'aria-controls': list, 'aria-activedescendant': optionId(list, mention.chosen) }
          : {})}
        onChange={(event) => {
          type(event.currentTarget.value);
          mention.look();
        }}
        onClick={mention.look}
        onBlur={mention.close}
        onKeyDown={(event) => {
          if (mention.onKey(event)) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <MentionList id={list} mention={mention} />
      {state.error !== undefined && <InlineError error={state.error} onRetry={() => void save()} />}
      <div className="compf">
        <span className="muted small kept">{t('note.mention_hint')}</span>
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
