/** C on any screen: what is to be created is asked for over it, and the form stands over it too. */
import { lazy, Suspense, useState } from 'react';
import { useT } from '../i18n';
import { useCreatable, useCreateKeys } from '../item/creating';
import { pressEntry } from '../lib/keys';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { lookOf } from '../ui/kinds';

/** The form and its inputs come when they are asked for. */
const CreateDialog = lazy(() =>
  import('../item/CreateDialog').then((module) => ({ default: module.CreateDialog })),
);

export function CreateAnywhere() {
  const t = useT();
  const kinds = useCreatable();
  const [choosing, setChoosing] = useState(false);
  const [kind, setKind] = useState<string | null>(null);
  const create = (chosen: string) => {
    setChoosing(false);
    setKind(chosen);
  };
  useCreateKeys({ kinds, onOpen: () => setChoosing(true), onCreate: create, fallback: true });
  return (
    <>
      <Dialog opened={choosing} onClose={() => setChoosing(false)} title={t('create.new')} size={320}>
        <div className="choices" onKeyDown={(event) => pressEntry(event.nativeEvent, event.currentTarget)}>
          {kinds.map(({ kind: one, keys }, index) => {
            const IconOf = lookOf(one).icon;
            return (
              <button
                key={one}
                type="button"
                className="mi"
                data-keys={keys}
                data-autofocus={index === 0 || undefined}
                onClick={() => create(one)}
              >
                <IconOf size={16} stroke={1.75} aria-hidden="true" />
                <span className="grow">{t(one)}</span>
                <Kbd keys={keys} />
              </button>
            );
          })}
        </div>
      </Dialog>
      {kind && (
        <Suspense>
          <CreateDialog kind={kind} onClose={() => setKind(null)} />
        </Suspense>
      )}
    </>
  );
}
