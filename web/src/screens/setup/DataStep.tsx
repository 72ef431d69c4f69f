/** With what the portal begins: a small firm's clients to try things with, nothing, or contacts from a table. */
import { useDemo, useMakeDemo } from '../../api/demo';
import { useMe } from '../../api/session';
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
  return (
    <>
      {demo.data?.here ? (
        <p>{t('setup.demo_here')}</p>
      ) : (
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
      )}
      <FromTable />
    </>
  );
}

/** Contacts that one has already come in beside the server, in the name of whoever reads this. */
function FromTable() {
  const t = useT();
  const { email } = useMe();
  return (
    <div className="cardbox form pad">
      <p>{t('setup.table')}</p>
      <code className="cmd">kartoteka import person contacts.csv --as {email}</code>
      <p className="muted small">{t('setup.table_how')}</p>
    </div>
  );
}
