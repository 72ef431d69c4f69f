/** What pasting will change, before it does: old and new side by side, and what cannot be pasted with its reason. */
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { FieldInfo } from '../../api/itemTypes';
import { isEmpty, partOf } from '../../fields';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { byItem, type Plan } from './plan';
import type { Pasting } from './usePasting';

/** Further ones are counted. */
const SHOWN = 100;

export function PasteDialog({ pasting }: { pasting: Pasting }) {
  const t = useT();
  const { plan } = pasting;
  return (
    <Dialog opened={plan !== null} onClose={pasting.close} title={t('paste.title')} size={720} tall>
      {plan && <Preview plan={plan} pasting={pasting} />}
    </Dialog>
  );
}

function Preview({ plan, pasting }: { plan: Plan; pasting: Pasting }) {
  const t = useT();
  const { changes, refused, beyond } = plan;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void pasting.write();
      }}
    >
      <p>{t('paste.summary', { cells: changes.length, contacts: byItem(changes).length })}</p>
      {beyond > 0 && <p className="muted">{t('paste.beyond', { count: beyond })}</p>}
      {changes.length > 0 && <Changed plan={plan} />}
      {refused.length > 0 && (
        <section className="stack tight" aria-label={t('paste.refused')}>
          <h3 className="small">{t('paste.refused')}</h3>
          <ul className="stack tight">
            {refused.slice(0, SHOWN).map(({ item, field, text, reason }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
              <li key={at} className="rowx wrap">
                <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
                <span>
                  {item.title} · {field?.label ?? t('list.name')} · “{text}”
                </span>
                <span className="muted">{t(reason)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="dlgf sticky">
        <Button onClick={pasting.close}>{t('cancel')}</Button>
        <Button
          look="primary"
          type="submit"
          busy={pasting.busy}
          disabledReason={changes.length ? undefined : t('paste.nothing')}
          data-autofocus
        >
          {t('paste.write', { count: changes.length })}
        </Button>
      </div>
    </form>
  );
}

function Changed({ plan: { changes } }: { plan: Plan }) {
  const t = useT();
  return (
    <div className="pastebox" tabIndex={0} role="region" aria-label={t('paste.changes')}>
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('filter.field')}</th>
            <th scope="col">{t('paste.before')}</th>
            <th scope="col">{t('paste.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map(({ item, field, value }) => (
            <tr key={`${item.kind}-${item.id}-${field.key}`}>
              <th scope="row">{item.title}</th>
              <td>{field.label}</td>
              <td className="muted">
                <Shown field={field} value={item.values[field.key]} />
              </td>
              <td>
                <span className="rowx">
                  <IconArrowRight size={13} stroke={1.75} aria-hidden="true" />
                  <Shown field={field} value={value} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && (
        <p className="muted small">{t('paste.more', { count: changes.length - SHOWN })}</p>
      )}
    </div>
  );
}

function Shown({ field, value }: { field: FieldInfo; value: unknown }) {
  const part = partOf(field);
  return isEmpty(value) ? <span className="emp">—</span> : <part.Cell value={value} field={field} />;
}
