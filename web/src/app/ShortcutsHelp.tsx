/** The list of keys that work now, and the switch for those of a single letter. */
import { Link } from '@tanstack/react-router';
import { type MessageId, useT } from '../i18n';
import { type Binding, useBindings } from '../lib/keys';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { LettersSwitch } from '../ui/LettersSwitch';

const GROUPS: Record<Binding['group'], MessageId> = {
  global: 'keys.global',
  list: 'keys.list',
  card: 'keys.card',
};

export function ShortcutsHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const bindings = useBindings();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys.title')} size={560}>
      <div className="stack">
        {(Object.keys(GROUPS) as Binding['group'][]).map((group) => {
          const own = bindings.filter((one) => one.group === group);
          return own.length > 0 && <KeyGroup key={group} title={t(GROUPS[group])} bindings={own} />;
        })}
        <LettersSwitch />
        <Link to="/help/$page" params={{ page: 'keyboard' }} className="link" onClick={onClose}>
          {t('help.read')}
        </Link>
      </div>
    </Dialog>
  );
}

function KeyGroup({ title, bindings }: { title: string; bindings: readonly Binding[] }) {
  const t = useT();
  // 1 to 9 do the same with one view after the other: one line for all of them
  const once = bindings.filter(
    (one, index) =>
      bindings.findIndex((other) => other.keys === one.keys || other.label === one.label) === index,
  );
  const lastOf = ({ keys, label }: Binding) => {
    const last = bindings.findLast((other) => other.label === label)?.keys;
    return last === keys ? undefined : last;
  };
  return (
    <section>
      <h3>{title}</h3>
      <dl style={{ display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 4, marginTop: 6 }}>
        {once.map((one) => (
          <div key={one.keys} style={{ display: 'contents' }}>
            <dt>{t(one.label as MessageId)}</dt>
            <dd>
              <Kbd keys={one.keys} />
              <span className="sr">{one.keys}</span>
              {lastOf(one) && (
                <>
                  {' – '}
                  <Kbd keys={lastOf(one) ?? ''} />
                  <span className="sr">{lastOf(one)}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
