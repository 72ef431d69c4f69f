/** With what the portal begins: a small firm's clients to try things with, or nothing. */
import { useDemo, useMakeDemo } from '../../api/demo';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineError } from '../../ui/States';
import { showToast } from '../../ui/toast';

export function DataStep({ onDone }: { onDone: () => void }) {
  const t = useT();
  const language = useLanguage();
  const demo = useDemo();
  const making = useMakeDemo();
  const make = () =>
    making.mutate(language, {
      onSuccess: ({ made }) => {
        showToast(t('demo.made', { count: made }));
        onDone();
      },
    });
  if (demo.data?.here) return <p>{t('setup.demo_here')}</p>;
  return (
    <div className="cardbox form pad">
      <p>{t('setup.demo_text')}</p>
      {making.isError && <InlineError error={making.error} onRetry={make} />}
      <div className="rowx wrap">
        <Button look="primary" busy={making.isPending} onClick={make}>
          {t('setup.demo')}
        </Button>
        <Button onClick={onDone}>{t('setup.empty')}</Button>
      </div>
    </div>
  );
}
