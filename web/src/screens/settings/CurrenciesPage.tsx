/** The currencies in use and their rates against the portal's own, set by hand. */
import { Select } from '@mantine/core';
import { IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ApiError } from '../../api/errors';
import { useMe } from '../../api/session';
import { type CurrencyEntry, useSettingsList, useSettingsWrite } from '../../api/settings';
import { useFormats, useT } from '../../i18n';
import { CURRENCIES } from '../../lib/countries';
import { parseNumber } from '../../lib/parse';
import { ask } from '../../ui/ask';
import { IconButton } from '../../ui/Button';
import { useErrorText } from '../../ui/errorText';
import { InlineText } from '../../ui/InlineText';
import { InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';
import { useReport } from './useReport';

export default function CurrenciesPage() {
  const { can, portal } = useMe();
  const editable = can.manage_currencies === true;
  const list = useSettingsList<CurrencyEntry>('currencies');
  const write = useSettingsWrite('currencies');
  const report = useReport();
  const say = useErrorText();
  const t = useT();
  const remove = async (code: string) => {
    const sure = await ask({
      title: t('currencies.delete', { code }),
      text: t('currencies.delete_text'),
      action: t('delete'),
      danger: true,
    });
    if (!sure) return;
    try {
      await write.mutateAsync({ method: 'DELETE', at: `/${code}` });
    } catch (error) {
      const used = error instanceof ApiError && error.code === 'in_use';
      showToast(used ? t('currencies.in_use', { code }) : say(error), { tone: 'fault' });
    }
  };
  if (list.isPending) return <SkeletonLines />;
  if (!list.data) return <InlineError error={list.error} onRetry={() => void list.refetch()} />;
  const own = portal.currency ?? 'EUR';
  return (
    <div className="cardbox">
      <ul>
        {list.data.map((one) => (
          <CurrencyLine
            key={one.code}
            currency={one}
            own={own}
            editable={editable}
            onChange={(body) => report(write.mutateAsync({ method: 'PATCH', at: `/${one.code}`, body }))}
            onDelete={() => void remove(one.code)}
          />
        ))}
      </ul>
      {editable && (
        <AddCurrency
          taken={list.data.map((one) => one.code)}
          onAdd={(code) => report(write.mutateAsync({ method: 'POST', body: { code } }))}
        />
      )}
    </div>
  );
}

interface LineProps {
  currency: CurrencyEntry;
  own: string;
  editable: boolean;
  onChange: (body: object) => void;
  onDelete: () => void;
}

function CurrencyLine({ currency, own, editable, onChange, onDelete }: LineProps) {
  const t = useT();
  const formats = useFormats();
  const { code, archived } = currency;
  const save = (text: string) => {
    const rate = text === '' ? null : parseNumber(text, formats.locale);
    if (text !== '' && (rate === null || Number(rate) <= 0))
      showToast(t('currencies.bad_rate'), { tone: 'fault' });
    else onChange({ rate });
  };
  return (
    <li className={`line curr${archived ? ' off' : ''}`}>
      <b className="tn" style={{ width: 44 }}>
        {code}
      </b>
      <span className="t grow">{formats.currency(code)}</span>
      {code === own ? (
        <span className="chip h-blue">{t('currencies.default')}</span>
      ) : !editable && !currency.rate ? (
        <span className="muted small">{t('currencies.no_rate')}</span>
      ) : (
        <span className="rowx">
          <span className="muted small tn">1 {code} =</span>
          <InlineText
            optional
            value={currency.rate ? formats.number(currency.rate) : ''}
            label={t('currencies.rate', { code, own })}
            placeholder={t('currencies.no_rate')}
            className="num"
            inputMode="decimal"
            disabled={!editable}
            onSave={save}
          />
          <span className="muted small">{own}</span>
        </span>
      )}
      {editable && code !== own && (
        <>
          <IconButton
            small
            icon={archived ? IconEye : IconEyeOff}
            label={t(archived ? 'currencies.enable' : 'currencies.disable', { code })}
            onClick={() => onChange({ archived: !archived })}
          />
          <IconButton small icon={IconTrash} label={t('currencies.delete', { code })} onClick={onDelete} />
        </>
      )}
    </li>
  );
}

function AddCurrency({ taken, onAdd }: { taken: string[]; onAdd: (code: string) => void }) {
  const t = useT();
  const formats = useFormats();
  const options = useMemo(() => {
    const all = new Set([...CURRENCIES, ...Intl.supportedValuesOf('currency')]);
    return [...all]
      .filter((code) => !taken.includes(code))
      .map((code) => ({ value: code, label: `${code} – ${formats.currency(code)}` }));
  }, [taken, formats]);
  return (
    <div className="line">
      <Select
        aria-label={t('currencies.add')}
        placeholder={t('currencies.add')}
        data={options}
        value={null}
        onChange={(code) => code && onAdd(code)}
        searchable
        limit={60}
        style={{ flex: 1, maxWidth: 360 }}
      />
    </div>
  );
}
