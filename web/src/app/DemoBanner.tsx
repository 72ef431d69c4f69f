/** Says to administrators that demo data is here, and takes it away: at once, or asking about what was changed. */
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useDemo, useRemoveDemo } from '../api/demo';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useErrorText } from '../ui/errorText';
import { showToast } from '../ui/toast';

export function DemoBanner() {
  const t = useT();
  const say = useErrorText();
  const demo = useDemo();
  const removing = useRemoveDemo();
  const [asking, setAsking] = useState(false);
  const remove = (edited: boolean) => {
    setAsking(false);
    removing.mutate(edited, {
      onSuccess: ({ removed }) => showToast(t('demo.removed', { count: removed })),
      onError: (error) => showToast(say(error), { tone: 'fault' }),
    });
  };
  // what was changed since the page was loaded counts too: the question is asked of what there is now
  const begin = async () => {
    const { data } = await demo.refetch();
    if (data?.edited) setAsking(true);
    else remove(false);
  };
  if (!demo.data?.here) return null;
  return (
    <>
      <div className="banner demo">
        <IconFlask size={16} stroke={1.75} aria-hidden="true" />
        <span className="grow">{t('demo.here')}</span>
        <Button small busy={removing.isPending} onClick={() => void begin()}>
          {t('demo.remove')}
        </Button>
      </div>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('demo.remove')} size={480}>
        <p>{t('demo.edited', { count: demo.data.edited })}</p>
        <div className="dlgf">
          <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          <Button onClick={() => remove(true)}>{t('demo.trash_edited')}</Button>
          <Button look="primary" onClick={() => remove(false)} data-autofocus>
            {t('demo.keep_edited')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
